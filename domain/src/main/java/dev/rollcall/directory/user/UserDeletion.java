package dev.rollcall.directory.user;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.guard.GuardedPerson;
import dev.rollcall.directory.guard.Losses;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.membership.LeftGroups;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.AccessEnded;
import dev.rollcall.directory.role.PrimaryAdminGuard;
import dev.rollcall.directory.role.PrimaryAdmins;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.UserRows.HeldUser;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.list.ListMarks;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;

/** Deletes people, whose records are kept. */
@Stateless
public class UserDeletion {
    @Inject
    private Sql sql;

    @EJB
    private ResourceCounts counts;

    @EJB
    private Activities activities;

    @Inject
    private PrimaryAdmins primaryAdmins;

    @Inject
    private Losses losses;

    @Inject
    private Event<AccessEnded> accessEnded;

    /**
     * Ends a person: gone from every list and group, the userName free again; the record itself is kept.
     *
     * @throws NotFoundException when the tenant has no such person
     * @throws dev.rollcall.directory.held.MassChangeException when an identity provider deletes too many within an hour
     * @throws ConflictException when it is the last active Primary Admin, or any, and an identity provider deletes
     * @throws dev.rollcall.platform.failure.StaleVersionException when the person has another version
     */
    public void delete(String tenantId, String id, Actor actor, VersionCondition version) {
        // The person's groups change with them. They are held first, as every change of a group holds its row first.
        var groups = new LeftGroups(sql, tenantId, id);
        HeldUser held = new UserRows(sql, tenantId).hold(actor, id);
        UserRow row = held.row();
        version.check(row.version());
        if (row.isActivePrimaryAdmin()) {
            primaryAdmins.keepOne(tenantId, actor, id, PrimaryAdmins.Fate.DELETED);
        }
        UserProfile before = held.profile();
        if (actor.isIdentityProvider() && row.role() == Role.PRIMARY_ADMIN) {
            throw PrimaryAdminGuard.ofDeletion(before);
        }
        var guarded = new GuardedPerson(sql, losses, tenantId, actor, id, row.held());
        Supplier<HeldRequest> request = () -> HeldRequest.of(HeldOperation.DELETE_USER, id, before.userName(), 1, "");
        guarded.checkLoss(HeldOperation.DELETE_USER, request);
        Instant now = Now.instant();
        new UserTable(sql, tenantId).delete(row, now);
        accessEnded.fire(new AccessEnded(tenantId, id));
        groups.leave(now);
        counts.add(tenantId, Counted.PERSON, -1);
        if (!before.active()) {
            counts.add(tenantId, Counted.DEACTIVATED, -1);
        }
        ListMarks.forgetFrom(sql, tenantId, Counted.PERSON, id);
        activities.recordLater(
                tenantId,
                actor,
                new ActivityRecord(
                        Operation.DELETE,
                        TargetType.USER,
                        id,
                        before.userName(),
                        Result.SUCCESS,
                        204,
                        "Deleted; the record is kept"));
        guarded.isLost(HeldOperation.DELETE_USER, request);
        sql.send();
    }
}
