package dev.rollcall.group;

import dev.rollcall.search.ListedIds;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change of one tenant's groups waits for, so that no two wait for each other: first its turn, if it changes
 * which groups are in which, then the rows of all groups that it writes, in the order of their ids, then people.
 */
final class GroupLocks {
    private final EntityManager entityManager;
    private final String tenantId;
    private boolean turn;

    GroupLocks(EntityManager entityManager, String tenantId) {
        this.entityManager = entityManager;
        this.tenantId = tenantId;
    }

    /** Waits until nobody else changes which groups are in which. */
    void takeTurn() {
        if (!turn && !holdsTurn()) {
            query("insert into group_nesting_turn (tenant_id) values (?1) on conflict do nothing")
                    .executeUpdate();
            holdsTurn();
        }
        turn = true;
    }

    private boolean holdsTurn() {
        return !query("select t.tenant_id from group_nesting_turn t where t.tenant_id = ?1 for update")
                .getResultList()
                .isEmpty();
    }

    /** Holds the rows of these groups; ids that mean none are passed over. */
    void hold(Collection<String> groupIds) {
        var listed = ListedIds.of(groupIds);
        listed.bind(query(holdSql(listed))).getResultList();
    }

    static String holdSql(ListedIds groups) {
        return "select g.id from directory_group g where g.tenant_id = ?1 and g.id in (select listed.id from "
                + groups.sql() + ") order by g.id for update";
    }

    /** The other groups of the group's name: one gets it alone when the group leaves it ({@code display_name_claim}). */
    Set<String> namesakes(String groupId) {
        List<?> ids = query(NAMESAKES).setParameter(2, groupId).getResultList();
        Set<String> namesakes = new HashSet<>();
        ids.forEach(id -> namesakes.add((String) id));
        return namesakes;
    }

    static final String NAMESAKES = "select o.id from directory_group g join directory_group o on o.tenant_id = ?1"
            + " and o.display_name_key = g.display_name_key and o.id <> g.id where g.tenant_id = ?1 and g.id = ?2";

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql).setParameter(1, tenantId);
    }
}
