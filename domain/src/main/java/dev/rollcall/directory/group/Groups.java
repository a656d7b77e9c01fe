package dev.rollcall.directory.group;

import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.platform.Page;
import dev.rollcall.platform.sql.Reads;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a tenant: reading them ({@link GroupWriter} makes and changes them, {@link GroupDeletion} deletes
 * them). It takes part in its caller's transaction, if there is one. Each method is bound to the tenant of its first
 * argument.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Groups {
    /** The table's alias in searches. */
    public static final String ALIAS = "g";

    /** The rows that searches see; {@code :tenant} is the tenant. */
    public static final String ROWS = "directory_group g where g.tenant_id = :tenant";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Reads reads;

    /** The group of that id, with its members when asked for; empty for another tenant's. */
    public Optional<Group> find(String tenantId, String id, boolean withMembers) {
        return findAll(tenantId, List.of(id), withMembers).stream().findFirst();
    }

    /** Those of the ids that are groups of the tenant, in no order. */
    public List<Group> findAll(String tenantId, List<String> ids, boolean withMembers) {
        return reads.of(reading -> rows(reading, tenantId).byIds(ids, withMembers));
    }

    /** A part of the list of groups. */
    public Listing<Group> list(String tenantId, ListQuery query, boolean withMembers) {
        return reads.of(reading -> rows(reading, tenantId).list(query, withMembers));
    }

    /**
     * One page of the groups that fulfil the criterion, oldest first.
     *
     * @param offset how many to leave out before the page
     * @param most the page's size; 0 only counts
     */
    public Page<Group> search(String tenantId, Criterion criterion, long offset, int most, boolean withMembers) {
        Listing<Group> list = list(tenantId, ListQuery.of(criterion, offset, most), withMembers);
        return new Page<>(list.total().orElseThrow(), list.items());
    }

    /**
     * Members of a group that follow those who were read before.
     *
     * @param personId of the last person who was read; null for none
     */
    public MemberPart members(String tenantId, String groupId, @Nullable String personId) {
        return reads.of(reading -> new GroupMembers(entityManager, reading, tenantId).after(groupId, personId));
    }

    /** How many members each of the groups has; a group without any is left out. */
    public Map<String, Long> memberCounts(String tenantId, Collection<String> groupIds) {
        return reads.of(reading -> new GroupMembers(entityManager, reading, tenantId).counts(groupIds));
    }

    private GroupRows rows(Sql reading, String tenantId) {
        return new GroupRows(entityManager, reading, tenantId);
    }
}
