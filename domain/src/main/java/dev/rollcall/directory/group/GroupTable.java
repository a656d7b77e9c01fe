package dev.rollcall.directory.group;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.ConstraintViolations;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.Quoted;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Set;

/** Holds and writes rows of {@code directory_group}. */
final class GroupTable {
    private final EntityManager entityManager;
    private final Sql sql;
    private final String tenantId;

    GroupTable(EntityManager entityManager, Sql sql, String tenantId) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** @throws NotUniqueException when the name belongs to another group */
    void insert(GroupEntity row) {
        flushing(row, () -> entityManager.persist(row));
    }

    /**
     * Holds the group's row until the transaction ends.
     *
     * @throws NotFoundException when the tenant has no such group
     */
    GroupEntity hold(String id) {
        var key = new TenantKey(tenantId, id);
        GroupEntity row = entityManager.find(GroupEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException(Sentence.of("group.unknown", Quoted.of(id)));
        }
        return row;
    }

    /**
     * Writes what changes the row.
     *
     * @throws NotUniqueException when the new name belongs to another group
     */
    void update(GroupEntity row, Runnable write) {
        String nameBefore = row.displayNameKey();
        flushing(row, write);
        if (!nameBefore.equals(row.displayNameKey())) {
            passOn(nameBefore);
        }
    }

    private void flushing(GroupEntity row, Runnable write) {
        try {
            write.run();
            entityManager.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isOf("directory_group_display_name_uq", e)) {
                throw new NotUniqueException(Sentence.of("group.nameTaken", Quoted.of(row.displayName())));
            }
            throw e;
        }
    }

    void delete(GroupEntity row) {
        entityManager.remove(row);
        entityManager.flush();
        passOn(row.displayNameKey());
    }

    // Which group has had a name beside the one that leaves it has it alone from now on, and so it is not free.
    private void passOn(String displayNameKey) {
        sql.of("""
                        update directory_group set display_name_claim = display_name_key
                        where tenant_id = :tenant and id = (
                            select min(o.id) from directory_group o where o.tenant_id = :tenant and o.display_name_key = :key)
                        """).with("tenant", tenantId).with("key", displayNameKey).update();
    }

    /** The groups have changed, though not their rows: one version on. */
    void touch(Set<String> ids) {
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("update GroupEntity g set g.version = g.version + 1, g.lastModified = :now"
                            + " where g.tenantId = :tenant and g.id in :ids")
                    .setParameter("now", Now.instant())
                    .setParameter("tenant", tenantId)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
