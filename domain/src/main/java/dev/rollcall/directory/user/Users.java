package dev.rollcall.directory.user;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.extension.UserExtensions;
import dev.rollcall.directory.guard.LossKind;
import dev.rollcall.directory.guard.Losses;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldPerson;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.membership.LeftGroups;
import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.ProfileChanges;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.resource.ResourceRow;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.directory.resource.UserResources;
import dev.rollcall.directory.role.PrimaryAdminGuard;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.directory.user.UserRows.HeldUser;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Page;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Reads;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListMarks;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import dev.rollcall.search.list.PagedSearch;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of a tenant. Each write is one transaction; what only reads takes part in its caller's, if there is one.
 * Each method is bound to the tenant of its first argument.
 */
@Stateless
public class Users {
    /** The table, for others to join; all of its columns are of this package. */
    public static final String TABLE = "person";

    /** The table's alias in searches. */
    public static final String ALIAS = "p";

    /** The rows that searches see; {@code :tenant} is the tenant. */
    public static final String ROWS = TABLE + " p where p.tenant_id = :tenant and p.deleted_at is null";

    private static final String DELETED_ROWS = TABLE + " p where p.tenant_id = :tenant and p.deleted_at is not null";

    private static final String RESOURCE = ResourceRow.columns(ALIAS);

    @Inject
    private Sql sql;

    @Inject
    private Reads reads;

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

    /** The person of that id, active or not; empty for deleted ones and for another tenant's. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<User> find(String tenantId, String id) {
        return reads.of(reading -> findAll(reading, tenantId, List.of(id))).stream()
                .findFirst();
    }

    private List<User> findAll(Sql reading, String tenantId, List<String> ids) {
        return rows(reading, tenantId).toUsers(people(reading, ROWS).byIds(tenantId, ids));
    }

    /** Those of the ids that are people of the tenant, in no order, for who only shows them. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<UserResource> resources(String tenantId, List<String> ids) {
        return reads.of(reading -> {
            var groups = UserGroups.awaited(reading, tenantId, ids);
            List<ResourceRow> rows = resourceRows(reading).byIds(tenantId, ids);
            return resources(reading, tenantId).of(rows, groups.get());
        });
    }

    /** A part of the list of people, for who only shows them. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Listing<UserResource> resources(String tenantId, ListQuery query) {
        return reads.of(reading -> resourceRows(reading)
                .list(
                        tenantId,
                        query,
                        (of, rows) -> query.isOfNeighbors()
                                ? resources(of, tenantId).ofNeighbors(rows)
                                : resources(of, tenantId).of(rows)));
    }

    private static PagedSearch<UserRow> people(Sql reading, String rows) {
        return new PagedSearch<>(reading, UserRow.COLUMNS, UserRow::of, UserRow::id, ALIAS, rows, Counted.PERSON);
    }

    private static PagedSearch<ResourceRow> resourceRows(Sql reading) {
        return new PagedSearch<>(reading, RESOURCE, ResourceRow::of, ResourceRow::id, ALIAS, ROWS, Counted.PERSON);
    }

    private UserResources resources(Sql reading, String tenantId) {
        return new UserResources(
                reading,
                tenantId,
                new UserExtensions(reading, tenantId),
                ids -> findAll(reading, tenantId, ids).stream()
                        .collect(Collectors.toMap(
                                User::id, user -> user.resource().profile())));
    }

    /**
     * One page of the people who fulfil the criterion, oldest first.
     *
     * @param offset how many to leave out before the page
     * @param most the page's size; 0 only counts
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<User> search(String tenantId, Criterion criterion, long offset, int most) {
        Listing<User> list = list(tenantId, ListQuery.of(criterion, offset, most));
        return new Page<>(list.total().orElseThrow(), list.items());
    }

    /** A part of the list of people. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Listing<User> list(String tenantId, ListQuery query) {
        return reads.of(reading -> people(reading, ROWS).list(tenantId, query).map(rows(reading, tenantId)::toUsers));
    }

    /**
     * A part of the list of deleted people, as they were when they were deleted; they were changed last then.
     *
     * @param query with a criterion that leaves somebody out
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Listing<User> listDeleted(String tenantId, ListQuery query) {
        return reads.of(
                reading -> people(reading, DELETED_ROWS).list(tenantId, query).map(rows(reading, tenantId)::toUsers));
    }

    /** The deleted person of that id. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<User> findDeleted(String tenantId, String id) {
        return reads
                .of(reading -> rows(reading, tenantId)
                        .toUsers(people(reading, DELETED_ROWS).byIds(tenantId, List.of(id))))
                .stream()
                .findFirst();
    }

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
        sending(actor, profile, () -> {
            table(tenantId).insert(id, source, given, profile, now);
            values(tenantId).add(id, profile);
            counts.add(tenantId, Counted.PERSON, 1);
            countDeactivated(tenantId, true, profile.active());
            record(tenantId, actor, Operation.CREATE, id, profile, result(given), 201, "Created" + given.told(role));
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
        HeldUser held = hold(tenantId, actor, id);
        UserRow row = held.row();
        version.check(row.version());
        UserProfile before = held.profile();
        RevisedProfile revised = change.apply(before);
        UserProfile after = revised.profile();
        Actor writer = actor.corrected(revised.corrections());
        var guarded = new HeldPerson(sql, tenantId, id, row.held());
        if (actor.isGuarded() && revised.tellsActive() && after.active()) {
            guarded.isWanted();
        }
        List<String> differences = before.differences(after);
        if (differences.isEmpty()) {
            return new UserWrite(row.toUser(before.values(), before.extensions(), held.groups()), false);
        }
        Operation operation = operation(before, after);
        boolean provisioned = actor.isIdentityProvider();
        boolean loss = operation == Operation.DEACTIVATE;
        if (loss) {
            primaryAdmins.keepOne(tenantId, actor, row, PrimaryAdmins.Fate.DEACTIVATED);
        }
        if (provisioned && row.role() == Role.PRIMARY_ADMIN) {
            PrimaryAdminGuard.check(before, after);
        }
        Supplier<HeldRequest> request = () -> HeldRequest.of(
                HeldOperation.DEACTIVATE,
                id,
                before.userName(),
                1,
                HeldProfile.of(before, after).text());
        if (loss && actor.isGuarded()) {
            guarded.checkLoss(HeldOperation.DEACTIVATE, request);
        }
        Runnable keepFound = provisioned
                ? primaryAdmins.keepFound(tenantId, id, before.text(UserAttribute.EXTERNAL_ID), after)
                : () -> {};
        Role role = row.role();
        RoleMapping given = roleAfter(actor, row.givenRole(), before.values(MultiValuedAttribute.ROLES), after);
        Instant now = Now.instant();
        sending(actor, after, () -> {
            table(tenantId).update(row, after, given, provisioned, now);
            values(tenantId).replace(id, before, after);
            countDeactivated(tenantId, before.active(), after.active());
            if (loss || (role.reachesAdminSite() && !given.role().reachesAdminSite())) {
                endAccess(tenantId, id);
            }
            activities.recordLater(
                    tenantId,
                    writer,
                    new ActivityRecord(
                            operation,
                            TargetType.USER,
                            id,
                            after.userName(),
                            result(given),
                            200,
                            "Changed " + String.join(", ", differences) + revised.told() + given.told(role),
                            ProfileChanges.of(before, after)));
            if (loss) {
                guarded.isLost(HeldOperation.DEACTIVATE);
            } else {
                guarded.hasChanged(differences);
            }
            count(tenantId, actor, loss, request);
        });
        keepFound.run();
        Source source = provisioned ? Source.PROVIDER : row.source();
        User user = new User(id, row.version() + 1, row.created(), now, source, given.role(), after, held.groups());
        return new UserWrite(user, loss);
    }

    /**
     * Gives the person a role by the word of an admin. It stays until an identity provider's {@code roles} change
     * ({@link RoleMapping}); who may do less than before is signed out.
     *
     * @throws NotFoundException when the tenant has no such person
     * @throws ConflictException when it would take the role from the last active Primary Admin
     * @throws dev.rollcall.platform.failure.StaleVersionException when the person has another version
     */
    public User changeRole(String tenantId, String id, Actor actor, VersionCondition version, Role role) {
        HeldUser held = hold(tenantId, actor, id);
        UserRow row = held.row();
        version.check(row.version());
        UserProfile profile = held.profile();
        if (row.role() == role) {
            return row.toUser(profile.values(), profile.extensions(), held.groups());
        }
        primaryAdmins.keepOne(tenantId, actor, row, PrimaryAdmins.Fate.GIVEN_ANOTHER_ROLE);
        Instant now = Now.instant();
        sending(actor, profile, () -> {
            table(tenantId).update(row, profile, RoleMapping.local(role), false, now);
            if (row.role().compareTo(role) < 0) {
                endAccess(tenantId, id);
            }
            record(
                    tenantId,
                    actor,
                    Operation.UPDATE,
                    id,
                    profile,
                    Result.SUCCESS,
                    200,
                    "Changed role from " + row.role().displayName() + " to " + role.displayName());
        });
        return new User(id, row.version() + 1, row.created(), now, row.source(), role, profile, held.groups());
    }

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
        HeldUser held = hold(tenantId, actor, id);
        UserRow row = held.row();
        version.check(row.version());
        primaryAdmins.keepOne(tenantId, actor, row, PrimaryAdmins.Fate.DELETED);
        UserProfile before = held.profile();
        if (actor.isIdentityProvider() && row.role() == Role.PRIMARY_ADMIN) {
            throw PrimaryAdminGuard.ofDeletion(before);
        }
        var guarded = new HeldPerson(sql, tenantId, id, row.held());
        Supplier<HeldRequest> request = () -> HeldRequest.of(HeldOperation.DELETE_USER, id, before.userName(), 1, "");
        if (actor.isGuarded()) {
            guarded.checkLoss(HeldOperation.DELETE_USER, request);
        }
        Instant now = Now.instant();
        table(tenantId).delete(row, now);
        endAccess(tenantId, id);
        groups.leave(now);
        counts.add(tenantId, Counted.PERSON, -1);
        countDeactivated(tenantId, before.active(), true);
        ListMarks.forgetFrom(sql, tenantId, Counted.PERSON, id);
        record(tenantId, actor, Operation.DELETE, id, before, Result.SUCCESS, 204, "Deleted; the record is kept");
        guarded.isLost(HeldOperation.DELETE_USER);
        count(tenantId, actor, true, request);
        sql.send();
    }

    /** Last of all, so that nobody waits for whoever counts; one too many is undone. */
    private void count(String tenantId, Actor actor, boolean loss, Supplier<HeldRequest> request) {
        if (loss && actor.isGuarded()) {
            losses.add(tenantId, LossKind.PEOPLE, 1).check(request);
        }
    }

    /** Who is not there yet, or not any more, counts as active: not among the deactivated. */
    private void countDeactivated(String tenantId, boolean before, boolean after) {
        if (before != after) {
            counts.add(tenantId, Counted.DEACTIVATED, before ? 1 : -1);
        }
    }

    private static RoleMapping roleAfter(Actor actor, RoleMapping given, List<MultiValue> before, UserProfile after) {
        return actor.isIdentityProvider() ? given.whenChanged(before, after.values(MultiValuedAttribute.ROLES)) : given;
    }

    private static Result result(RoleMapping given) {
        return given.refusal() == null ? Result.SUCCESS : Result.WARNING;
    }

    private static Operation operation(UserProfile before, UserProfile after) {
        if (before.active() == after.active()) {
            return Operation.UPDATE;
        }
        return after.active() ? Operation.REACTIVATE : Operation.DEACTIVATE;
    }

    private HeldUser hold(String tenantId, Actor actor, String id) {
        return rows(sql, tenantId)
                .hold(id)
                .orElseThrow(() -> new NotFoundException(Sentence.of(
                        actor.isIdentityProvider() ? "person.idUnknown" : "person.idUnknownHere", Quoted.of(id))));
    }

    private static UserRows rows(Sql of, String tenantId) {
        return new UserRows(of, tenantId);
    }

    private UserTable table(String tenantId) {
        return new UserTable(sql, tenantId);
    }

    private UserValues values(String tenantId) {
        return new UserValues(sql, tenantId);
    }

    private void endAccess(String tenantId, String personId) {
        accessEnded.fire(new AccessEnded(tenantId, personId));
    }

    private void sending(Actor actor, UserProfile profile, Runnable write) {
        if (NameKey.of(profile.userName()).length() > 960) {
            throw new InvalidValueException(Sentence.of("person.userNameTooLong"));
        }
        try {
            write.run();
            sql.send();
        } catch (PersistenceException e) {
            throw UserTable.conflict(actor, profile, e);
        }
    }

    private void record(
            String tenantId,
            Actor actor,
            Operation operation,
            @Nullable String id,
            UserProfile profile,
            Result result,
            int status,
            String detail) {
        activities.recordLater(
                tenantId,
                actor,
                new ActivityRecord(operation, TargetType.USER, id, profile.userName(), result, status, detail));
    }
}
