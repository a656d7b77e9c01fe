package dev.rollcall.directory.group;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.membership.MemberHistory;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what was done to a group: a row of the activity, and beside it exactly who came and went. */
final class GroupLedger {
    private static final int MOST_SKIPPED = 20;

    private final Activities activities;
    private final Sql sql;
    private final String tenantId;

    GroupLedger(Activities activities, Sql sql, String tenantId) {
        this.activities = activities;
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /**
     * Records a write, unless nothing was different and nobody was passed over.
     *
     * @param before null for a group that was not there, or is not any more
     * @param done what was done, in sentences; empty where nothing was different
     * @param members what became of them
     */
    void record(
            Actor actor,
            Operation operation,
            int status,
            @Nullable Group before,
            Group after,
            List<String> done,
            GroupMembers members) {
        Set<String> skipped = members.skipped();
        if (done.isEmpty() && skipped.isEmpty()) {
            return;
        }
        String id = Ids.next();
        activities.recordLater(
                tenantId,
                id,
                Now.instant(),
                actor,
                new ActivityRecord(
                        operation,
                        TargetType.GROUP,
                        after.id(),
                        after.displayName(),
                        skipped.isEmpty() ? Result.SUCCESS : Result.WARNING,
                        status,
                        told(done, skipped),
                        done.isEmpty() ? null : GroupDifference.of(before, after, members)));
        new MemberHistory(sql, tenantId).keep(id, after.id(), members.added(), members.removed());
        sql.send();
    }

    /**
     * Records the end of a group.
     *
     * @param left the ids of those who were its members
     */
    void recordEnd(Actor actor, Group group, Set<String> left) {
        String id = Ids.next();
        activities.recordLater(
                tenantId,
                id,
                Now.instant(),
                actor,
                new ActivityRecord(
                        Operation.DELETE,
                        TargetType.GROUP,
                        group.id(),
                        group.displayName(),
                        Result.SUCCESS,
                        204,
                        "Deleted",
                        null));
        new MemberHistory(sql, tenantId).keepEnd(id, group.id(), left);
        sql.send();
    }

    private static String told(List<String> done, Set<String> skipped) {
        List<String> sentences = new ArrayList<>(done);
        if (done.isEmpty()) {
            sentences.add("Nothing was different");
        }
        if (!skipped.isEmpty()) {
            String ids = String.join(
                    ", ", skipped.stream().limit(MOST_SKIPPED).map(Quoted::of).toList());
            sentences.add("skipped " + skipped.size() + " unknown member id(s): " + ids
                    + ". Assign these people to the app in Okta, or push these groups, then push the group again");
        }
        return String.join("; ", sentences);
    }
}
