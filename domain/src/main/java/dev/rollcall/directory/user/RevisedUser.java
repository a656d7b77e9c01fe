package dev.rollcall.directory.user;

import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.profile.ProfileChanges;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.directory.user.UserRows.HeldUser;
import java.util.List;

/**
 * A person whose row is held, and their profile as a write leaves it.
 *
 * @param differences the attributes that are different then
 */
record RevisedUser(HeldUser held, RevisedProfile revised, List<String> differences) {
    static RevisedUser of(HeldUser held, RevisedProfile revised) {
        return new RevisedUser(held, revised, held.profile().differences(revised.profile()));
    }

    UserRow row() {
        return held.row();
    }

    UserProfile before() {
        return held.profile();
    }

    UserProfile after() {
        return revised.profile();
    }

    /** Whether the write itself says that the person is active. */
    boolean isWanted() {
        return revised.tellsActive() && after().active();
    }

    boolean isLoss() {
        return operation() == Operation.DEACTIVATE;
    }

    boolean isOfPrimaryAdmin() {
        return row().role() == Role.PRIMARY_ADMIN;
    }

    /** Whether the person may not be here any more, or not on the admin site. */
    boolean endsAccess(RoleMapping given) {
        return isLoss() || (row().role().reachesAdminSite() && !given.role().reachesAdminSite());
    }

    /** The loss as it is held. */
    HeldRequest held(HeldOperation how) {
        return HeldRequest.of(
                how,
                row().id(),
                before().userName(),
                1,
                HeldProfile.of(before(), after()).text());
    }

    /** As the activity keeps it. */
    ActivityRecord entry(RoleMapping given) {
        return new ActivityRecord(
                operation(),
                TargetType.USER,
                row().id(),
                after().userName(),
                result(given),
                200,
                "Changed " + String.join(", ", differences) + revised.told() + given.told(row().role()),
                ProfileChanges.of(before(), after()));
    }

    /** What becomes of a write whose roles are mapped so. */
    static Result result(RoleMapping given) {
        return given.refusal() == null ? Result.SUCCESS : Result.WARNING;
    }

    private Operation operation() {
        if (before().active() == after().active()) {
            return Operation.UPDATE;
        }
        return after().active() ? Operation.REACTIVATE : Operation.DEACTIVATE;
    }
}
