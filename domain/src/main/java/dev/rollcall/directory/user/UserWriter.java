package dev.rollcall.directory.user;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.guard.GuardedPerson;
import dev.rollcall.directory.guard.Losses;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.AccessEnded;
import dev.rollcall.directory.role.PrimaryAdminGuard;
import dev.rollcall.directory.role.PrimaryAdmins;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.directory.user.UserRows.HeldUser;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.NameKey;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes and changes people ({@link Users} reads them). Each write is one transaction, and bound to the tenant of its
 * first argument.
 */
@Stateless
public class UserWriter {
    private static final HeldOperation LOSS = HeldOperation.DEACTIVATE;

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
     * Makes a person.
     *
     * @param role that the person has unless an identity provider's {@code roles} name one ({@link RoleMapping})
     * @throws NotUniqueException when {@code userName} ({@link NameKey}) belongs to somebody
     */
    public User create(String tenantId, Actor actor, Role role, UserProfile profile) {
        return create(tenantId, Ids.next(), actor, role, profile);
    }

    /**
     * Makes a person under an id that {@link Ids#next()} has given before, so that others can refer to it already.
     *
     * @throws NotUniqueException when {@code userName} ({@link NameKey}) belongs to somebody
     */
    public User create(String tenantId, String id, Actor actor, Role role, UserProfile profile) {
        boolean provisioned = actor.isIdentityProvider();
        Source source = provisioned ? Source.PROVIDER : Source.LOCAL;
        Runnable keepFound = provisioned ? primaryAdmins.keepFound(tenantId, id, null, profile) : () -> {};
        RoleMapping given = roleAfter(actor, RoleMapping.local(role), List.of(), profile);
        Instant now = Now.instant();
        var table = new UserTable(sql, tenantId);
        table.sending(actor, profile, () -> {
            table.insert(id, source, given, profile, now);
            new UserValues(sql, tenantId).add(id, profile);
            counts.add(tenantId, Counted.PERSON, 1);
            // Who is not there yet counts as active.
            countDeactivated(tenantId, true, profile.active());
            activities.recordLater(
                    tenantId,
                    actor,
                    new ActivityRecord(
                            Operation.CREATE,
                            TargetType.USER,
                            id,
                            profile.userName(),
                            RevisedUser.result(given),
                            201,
                            "Created" + given.told(role)));
        });
        keepFound.run();
        return new User(id, 1, now, now, source, given.role(), profile, List.of());
    }

    /**
     * Changes a person. The row is held while {@code change} turns the profile as it is into the profile as it shall
     * be, so no parallel change is lost; equal profiles change nothing. As the write may yet be refused, {@code change}
     * does nothing else. When an identity provider changes {@code roles}, the person's role follows
     * ({@link RoleMapping}); who thereby no longer reaches the admin site is signed out.
     *
     * @throws NotFoundException when the tenant has no such person
     * @throws NotUniqueException when the new {@code userName} belongs to somebody else
     * @throws dev.rollcall.directory.held.MassChangeException when an identity provider deactivates too many within an
     *     hour, or this deactivation is held already
     * @throws ConflictException when it would deactivate the last active Primary Admin, or when an identity provider
     *     would change by what a Primary Admin is found at sign-in or whether they are let in
     *     ({@link PrimaryAdminGuard})
     */
    public User update(String tenantId, String id, Actor actor, UnaryOperator<UserProfile> change) {
        return update(tenantId, id, actor, VersionCondition.ANY, before -> RevisedProfile.of(change.apply(before)))
                .user();
    }

    /**
     * Like {@link #update(String, String, Actor, UnaryOperator)}, if the person still has the version.
     *
     * @throws dev.rollcall.platform.failure.StaleVersionException when it has another
     */
    public UserWrite update(
            String tenantId,
            String id,
            Actor actor,
            VersionCondition version,
            Function<UserProfile, RevisedProfile> change) {
        HeldUser held = new UserRows(sql, tenantId).hold(actor, id);
        version.check(held.row().version());
        RevisedUser person = RevisedUser.of(held, change.apply(held.profile()));
        var guarded =
                new GuardedPerson(sql, losses, tenantId, actor, id, held.row().held());
        if (person.isWanted()) {
            guarded.isWanted();
        }
        if (person.differences().isEmpty()) {
            return new UserWrite(held.unchanged(), false);
        }
        check(tenantId, actor, person);
        if (person.isLoss()) {
            guarded.checkLoss(LOSS, () -> person.held(LOSS));
        }
        return write(tenantId, actor, person, guarded);
    }

    private void check(String tenantId, Actor actor, RevisedUser person) {
        if (person.isLoss() && person.isOfPrimaryAdmin()) {
            primaryAdmins.keepOne(tenantId, actor, person.row().id(), PrimaryAdmins.Fate.DEACTIVATED);
        }
        if (actor.isIdentityProvider() && person.isOfPrimaryAdmin()) {
            PrimaryAdminGuard.check(person.before(), person.after());
        }
    }

    private UserWrite write(String tenantId, Actor actor, RevisedUser person, GuardedPerson guarded) {
        UserRow row = person.row();
        UserProfile before = person.before();
        UserProfile after = person.after();
        boolean provisioned = actor.isIdentityProvider();
        Runnable keepFound = provisioned
                ? primaryAdmins.keepFound(tenantId, row.id(), before.text(UserAttribute.EXTERNAL_ID), after)
                : () -> {};
        RoleMapping given = roleAfter(actor, row.givenRole(), before.values(MultiValuedAttribute.ROLES), after);
        Instant now = Now.instant();
        var table = new UserTable(sql, tenantId);
        table.sending(actor, after, () -> {
            table.update(row, after, given, provisioned, now);
            new UserValues(sql, tenantId).replace(row.id(), before, after);
            countDeactivated(tenantId, before.active(), after.active());
            if (person.endsAccess(given)) {
                accessEnded.fire(new AccessEnded(tenantId, row.id()));
            }
            activities.recordLater(tenantId, actor.corrected(person.revised().corrections()), person.entry(given));
            if (person.isLoss()) {
                guarded.isLost(LOSS, () -> person.held(LOSS));
            } else {
                guarded.hasChanged(person.differences());
            }
        });
        keepFound.run();
        Source source = provisioned ? Source.PROVIDER : row.source();
        return new UserWrite(person.held().changed(now, source, given.role(), after), person.isLoss());
    }

    private void countDeactivated(String tenantId, boolean before, boolean after) {
        if (before != after) {
            counts.add(tenantId, Counted.DEACTIVATED, before ? 1 : -1);
        }
    }

    private static RoleMapping roleAfter(Actor actor, RoleMapping given, List<MultiValue> before, UserProfile after) {
        return actor.isIdentityProvider() ? given.whenChanged(before, after.values(MultiValuedAttribute.ROLES)) : given;
    }
}
