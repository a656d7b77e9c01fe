package dev.rollcall.directory.group;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.Actor;
import dev.rollcall.directory.guard.GuardedGroup;
import dev.rollcall.directory.guard.Losses;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.list.ListMarks;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Deletes groups. */
@Stateless
public class GroupDeletion {
    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @EJB
    private ResourceCounts counts;

    @EJB
    private Activities activities;

    @Inject
    private Losses losses;

    /**
     * Ends a group, its memberships and those in it. Its members stay; the groups that it was a member of have changed.
     *
     * @throws NotFoundException when the tenant has no such group
     * @throws MassChangeException when an identity provider takes out too many members within an hour
     * @throws dev.rollcall.platform.failure.StaleVersionException when the group has another version
     */
    public void delete(String tenantId, String id, Actor actor, VersionCondition version) {
        var members = new GroupMembers(entityManager, sql, tenantId);
        members.prepareEnd(id);
        var table = new GroupTable(entityManager, sql, tenantId);
        GroupEntity row = table.hold(id);
        version.check(row.version());
        var guarded = new GuardedGroup(sql, losses, tenantId, actor, id, row.isHeld());
        guarded.willEnd();
        table.touch(members.end(id, guarded::isCounted));
        table.delete(row);
        counts.add(tenantId, Counted.DIRECTORY_GROUP, -1);
        ListMarks.forgetFrom(sql, tenantId, Counted.DIRECTORY_GROUP, id);
        new GroupLedger(activities, sql, tenantId).recordEnd(actor, row.toGroup(), members.left());
        guarded.hasEnded();
        guarded.count(
                members.leavers(),
                () -> HeldRequest.of(
                        HeldOperation.DELETE_GROUP,
                        id,
                        row.displayName(),
                        members.leavers().number(),
                        ""));
    }
}
