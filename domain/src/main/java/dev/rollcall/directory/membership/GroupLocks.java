package dev.rollcall.directory.membership;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.search.ListedIds;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What a change of one tenant's groups waits for, so that no two wait for each other: first its turn, if it changes
 * which groups are in which, then the rows of all groups that it writes, in the order of their ids, then people.
 */
public final class GroupLocks {
    private final Sql sql;
    private final String tenantId;
    private boolean turn;

    public GroupLocks(Sql sql, String tenantId) {
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** Waits until nobody else changes which groups are in which. */
    public void takeTurn() {
        if (!turn && !holdsTurn()) {
            bound("insert into group_nesting_turn (tenant_id) values (:tenant) on conflict do nothing")
                    .update();
            holdsTurn();
        }
        turn = true;
    }

    private boolean holdsTurn() {
        return bound("select t.tenant_id from group_nesting_turn t where t.tenant_id = :tenant for update")
                .exists();
    }

    /** Holds the rows of these groups; ids that mean none are passed over. */
    public void hold(Collection<String> groupIds) {
        bound(HOLD).withRows("ids", groupIds).each(row -> {});
    }

    public static final String HOLD = "select g.id from directory_group g where g.tenant_id = :tenant and g.id in"
            + " (select listed.id from " + ListedIds.TABLE + ") order by g.id for update";

    /**
     * The other groups of the group's name: one gets it alone when the group leaves it ({@code display_name_claim}).
     */
    public Set<String> namesakes(String groupId) {
        return new HashSet<>(bound(NAMESAKES).with("group", groupId).list(row -> row.text("id")));
    }

    public static final String NAMESAKES =
            "select o.id from directory_group g join directory_group o on o.tenant_id = :tenant"
                    + " and o.display_name_key = g.display_name_key and o.id <> g.id where g.tenant_id = :tenant and g.id = :group";

    private SqlStatement bound(String text) {
        return sql.of(text).with("tenant", tenantId);
    }
}
