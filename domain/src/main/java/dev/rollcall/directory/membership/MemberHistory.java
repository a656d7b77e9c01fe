package dev.rollcall.directory.membership;

import dev.rollcall.platform.sql.Sql;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exactly who came into a group and who left it with each entry of the activity, so that its members of any moment that
 * the activity remembers can be told.
 */
public final class MemberHistory {
    private final Sql sql;
    private final String tenantId;

    /** @param sql what writes and reads */
    public MemberHistory(Sql sql, String tenantId) {
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** Keeps what a write did, with what its writer sends next. */
    public void keep(String activityId, String groupId, List<Member> added, List<Member> removed) {
        keep(activityId, groupId, ids(added), ids(removed));
    }

    /** Keeps who was in a group that has ended, with what its writer sends next. */
    public void keepEnd(String activityId, String groupId, Set<String> left) {
        keep(activityId, groupId, "", String.join(",", left));
    }

    private void keep(String activityId, String groupId, String added, String removed) {
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        sql.of("""
                        insert into group_member_change (tenant_id, activity_id, group_id, added, removed)
                        values (:tenant, :activity, :group, :added, :removed)
                        """)
                .with("tenant", tenantId)
                .with("activity", activityId)
                .with("group", groupId)
                .with("added", added)
                .with("removed", removed)
                .later();
    }

    private static String ids(List<Member> members) {
        return members.stream().map(Member::id).collect(Collectors.joining(","));
    }

    /**
     * Who was in a group before an entry of the activity.
     *
     * @param now who is in it now
     */
    public Set<String> before(String activityId, String groupId, Set<String> now) {
        Set<String> then = new LinkedHashSet<>(now);
        sql.of("""
                        select added, removed from group_member_change
                        where tenant_id = :tenant and group_id = :group and activity_id >= :activity
                        order by activity_id desc
                        """)
                .with("tenant", tenantId)
                .with("group", groupId)
                .with("activity", activityId)
                .each(row -> {
                    ids(row.text("added")).forEach(then::remove);
                    ids(row.text("removed")).forEach(then::add);
                });
        return then;
    }

    private static Stream<String> ids(String kept) {
        return kept.isEmpty() ? Stream.empty() : Stream.of(kept.split(","));
    }
}
