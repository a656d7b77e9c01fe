package dev.rollcall.directory.user;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.role.AccessEnded;
import dev.rollcall.directory.role.PrimaryAdmins;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.directory.user.UserRows.HeldUser;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** Gives people roles by the word of an admin; what an identity provider says of them, {@link UserWriter} follows. */
@Stateless
public class UserRoles {
    @Inject
    private Sql sql;

    @EJB
    private Activities activities;

    @Inject
    private PrimaryAdmins primaryAdmins;

    @Inject
    private Event<AccessEnded> accessEnded;

    /**
     * Gives the person a role. It stays until an identity provider's {@code roles} change ({@link RoleMapping}); who
     * may do less than before is signed out.
     *
     * @throws NotFoundException when the tenant has no such person
     * @throws ConflictException when it would take the role from the last active Primary Admin
     * @throws dev.rollcall.platform.failure.StaleVersionException when the person has another version
     */
    public User change(String tenantId, String id, Actor actor, VersionCondition version, Role role) {
        HeldUser held = new UserRows(sql, tenantId).hold(actor, id);
        UserRow row = held.row();
        version.check(row.version());
        if (row.role() == role) {
            return held.unchanged();
        }
        if (row.isActivePrimaryAdmin()) {
            primaryAdmins.keepOne(tenantId, actor, id, PrimaryAdmins.Fate.GIVEN_ANOTHER_ROLE);
        }
        Instant now = Now.instant();
        var table = new UserTable(sql, tenantId);
        table.sending(actor, held.profile(), () -> {
            table.update(row, held.profile(), RoleMapping.local(role), false, now);
            if (row.role().compareTo(role) < 0) {
                accessEnded.fire(new AccessEnded(tenantId, id));
            }
            activities.recordLater(
                    tenantId,
                    actor,
                    new ActivityRecord(
                            Operation.UPDATE,
                            TargetType.USER,
                            id,
                            held.profile().userName(),
                            Result.SUCCESS,
                            200,
                            "Changed role from " + row.role().displayName() + " to " + role.displayName()));
        });
        return held.changed(now, row.source(), role, held.profile());
    }
}
