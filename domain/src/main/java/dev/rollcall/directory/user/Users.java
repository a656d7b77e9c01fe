package dev.rollcall.directory.user;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.PrimaryAdminGuard;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.extension.ExtensionValues;
import dev.rollcall.extension.UserExtensions;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sql.ConstraintViolations;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Page;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import dev.rollcall.search.list.PagedSearch;
import dev.rollcall.organization.Organizations;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The people of a tenant. Each method is one transaction and is bound to the tenant of its first argument. */
@Stateless
public class Users {
    /** The table's alias in searches. */
    public static final String ALIAS = "p";

    /** The rows that searches see; {@code :tenant} is the tenant. */
    public static final String ROWS = "person p where p.tenant_id = :tenant and p.deleted_at is null";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @EJB
    private ResourceCounts counts;

    @EJB
    private Organizations organizations;

    @EJB
    private Activities activities;

    @EJB
    private SignInPolicies policies;

    @EJB
    private PasswordAccounts passwords;

    /** The person of that id, active or not; empty for deleted ones and for another tenant's. */
    public Optional<User> find(String tenantId, String id) {
        return findRow(tenantId, id, LockModeType.NONE).map(rows(tenantId)::toUser);
    }

    /** Those of the ids that are people of the tenant, in no order. */
    public List<User> findAll(String tenantId, List<String> ids) {
        return rows(tenantId).toUsers(people().byIds(tenantId, ids));
    }

    /** A part of the list of people. */
    public Listing<User> list(String tenantId, ListQuery query) {
        return people().list(tenantId, query, () -> counts.total(tenantId, Counted.PERSON))
                .map(rows(tenantId)::toUsers);
    }

    private PagedSearch<UserEntity> people() {
        return new PagedSearch<>(sql, UserEntity.class, UserEntity::id, ALIAS, ROWS);
    }

    /**
     * One page of the people who fulfil the criterion, oldest first.
     *
     * @param offset how many to leave out before the page
     * @param most the page's size; 0 only counts
     */
    public Page<User> search(String tenantId, Criterion criterion, long offset, int most) {
        Listing<User> list = list(tenantId, ListQuery.of(criterion, offset, most));
        return new Page<>(list.total().orElseThrow(), list.items());
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
        Source source = actor.isIdentityProvider() ? Source.OKTA : Source.LOCAL;
        if (actor.isIdentityProvider()) {
            keepPrimaryAdminsFound(tenantId, id, null, profile);
        }
        RoleMapping given = roleAfter(actor, RoleMapping.local(role), List.of(), profile);
        var row = new UserEntity(tenantId, id, source, given, profile, Now.instant());
        flushing(profile, () -> entityManager.persist(row));
        profile.values().forEach((attribute, values) -> addValues(tenantId, row.id(), attribute, values));
        extensions(tenantId).replace(row.id(), ExtensionValues.NONE, profile.extensions());
        counts.add(tenantId, Counted.PERSON, 1);
        record(tenantId, actor, Operation.CREATE, row.id(), profile, result(given), 201, "Created" + told(role, given));
        return row.toUser(profile.values(), profile.extensions(), List.of());
    }

    /**
     * Changes a person. The row is held while {@code change} turns the profile as it is into the profile as it shall be, so no parallel
     * change is lost; equal profiles change nothing. As the write may yet be refused, {@code change} does nothing else. When an identity
     * provider changes {@code roles}, the person's role follows ({@link RoleMapping}); who thereby no longer reaches the admin site is signed
     * out.
     *
     * @throws NotFoundException when the tenant has no such person
     * @throws NotUniqueException when the new {@code userName} belongs to somebody else
     * @throws ConflictException when it would deactivate the last active Primary Admin, or when an identity provider would change by what a
     *     Primary Admin is found at sign-in or whether they are let in ({@link PrimaryAdminGuard})
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
        UserEntity row = hold(tenantId, id);
        version.check(row.version());
        UserRows rows = rows(tenantId);
        UserProfile before = rows.toProfile(row);
        RevisedProfile revised = change.apply(before);
        UserProfile after = revised.profile();
        Actor writer = actor.corrected(revised.corrections());
        List<String> differences = before.differences(after);
        if (differences.isEmpty()) {
            return new UserWrite(rows.toUser(row), false);
        }
        Operation operation = operation(before, after);
        if (operation == Operation.DEACTIVATE) {
            keepAPrimaryAdmin(tenantId, row, "deactivated");
            endSessions(tenantId, id);
        }
        if (actor.isIdentityProvider()) {
            if (row.role() == Role.PRIMARY_ADMIN) {
                PrimaryAdminGuard.check(before, after);
            }
            keepPrimaryAdminsFound(tenantId, id, before.text(UserAttribute.EXTERNAL_ID), after);
        }
        Role role = row.role();
        RoleMapping given = roleAfter(actor, row.givenRole(), before.values(MultiValuedAttribute.ROLES), after);
        if (role.reachesAdminSite() && !given.role().reachesAdminSite()) {
            endSessions(tenantId, id);
        }
        Instant now = Now.instant();
        String nameBefore = row.userNameKey();
        row.give(given);
        flushing(after, () -> row.write(after, now, actor.isIdentityProvider()));
        if (!Objects.equals(nameBefore, row.userNameKey())) {
            passOn(tenantId, nameBefore);
        }
        replaceValues(tenantId, id, before, after);
        extensions(tenantId).replace(id, before.extensions(), after.extensions());
        record(
                tenantId,
                writer,
                operation,
                id,
                after,
                result(given),
                200,
                "Changed " + String.join(", ", differences) + told(role, given));
        User user = row.toUser(after.values(), after.extensions(), rows.groups(id));
        return new UserWrite(user, operation == Operation.DEACTIVATE);
    }

    /**
     * Ends a person: gone from every list and group, the userName free again; the record itself is kept.
     *
     * @throws NotFoundException when the tenant has no such person
     * @throws ConflictException when it is the last active Primary Admin, or any, and an identity provider deletes
     * @throws dev.rollcall.platform.failure.StaleVersionException when the person has another version
     */
    public void delete(String tenantId, String id, Actor actor, VersionCondition version) {
        List<String> groupIds = holdGroupsOf(tenantId, id);
        UserEntity row = hold(tenantId, id);
        version.check(row.version());
        keepAPrimaryAdmin(tenantId, row, "deleted");
        UserProfile before = rows(tenantId).toProfile(row);
        if (actor.isIdentityProvider() && row.role() == Role.PRIMARY_ADMIN) {
            throw PrimaryAdminGuard.ofDeletion(before);
        }
        Instant now = Now.instant();
        String nameBefore = row.userNameKey();
        row.delete(now);
        entityManager.flush();
        passOn(tenantId, nameBefore);
        endSessions(tenantId, id);
        entityManager
                .createQuery("delete from GroupMemberEntity m where m.tenantId = :tenant and m.personId = :id")
                .setParameter("tenant", tenantId)
                .setParameter("id", id)
                .executeUpdate();
        touchGroups(tenantId, groupIds, now);
        counts.add(tenantId, Counted.PERSON, -1);
        record(tenantId, actor, Operation.DELETE, id, before, Result.SUCCESS, 204, "Deleted; the record is kept");
    }

    // The person's groups change with them. They are held first, as every change of a group holds its row before its
    // members'.
    private List<String> holdGroupsOf(String tenantId, String id) {
        return sql.of("""
                        select g.id from directory_group g where g.tenant_id = :tenant and g.id in (
                            select m.group_id from group_member m where m.tenant_id = :tenant and m.person_id = :person)
                        order by g.id for update
                        """).with("tenant", tenantId).with("person", id).list(row -> row.text("id"));
    }

    private void touchGroups(String tenantId, List<String> groupIds, Instant now) {
        if (!groupIds.isEmpty()) {
            entityManager
                    .createQuery("update GroupEntity g set g.version = g.version + 1, g.lastModified = :now"
                            + " where g.tenantId = :tenant and g.id in :ids")
                    .setParameter("now", now)
                    .setParameter("tenant", tenantId)
                    .setParameter("ids", groupIds)
                    .executeUpdate();
        }
    }

    private static RoleMapping roleAfter(Actor actor, RoleMapping given, List<MultiValue> before, UserProfile after) {
        return actor.isIdentityProvider() ? given.whenChanged(before, after.values(MultiValuedAttribute.ROLES)) : given;
    }

    private static Result result(RoleMapping given) {
        return given.refusal() == null ? Result.SUCCESS : Result.WARNING;
    }

    private static String told(Role before, RoleMapping given) {
        return (given.role() == before ? "" : "; role " + given.role().displayName())
                + (given.refusal() == null ? "" : ". " + given.refusal());
    }

    private static Operation operation(UserProfile before, UserProfile after) {
        if (before.active() == after.active()) {
            return Operation.UPDATE;
        }
        return after.active() ? Operation.REACTIVATE : Operation.DEACTIVATE;
    }

    private UserEntity hold(String tenantId, String id) {
        return findRow(tenantId, id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFoundException("There is no person with the id " + Quoted.of(id)
                        + " in this organization. In Okta unassign the person from the app and assign them again."));
    }

    private Optional<UserEntity> findRow(String tenantId, String id, LockModeType lock) {
        return Optional.ofNullable(entityManager.find(UserEntity.class, new TenantKey(tenantId, id), lock))
                .filter(row -> !row.isDeleted());
    }

    private UserRows rows(String tenantId) {
        return new UserRows(entityManager, sql, tenantId);
    }

    private UserExtensions extensions(String tenantId) {
        return new UserExtensions(entityManager, sql, tenantId);
    }

    // The organisation's row is held, so that two admins who are deactivated at once cannot each count on the other.
    private void keepAPrimaryAdmin(String tenantId, UserEntity row, String fate) {
        if (row.role() != Role.PRIMARY_ADMIN || !row.isActive()) {
            return;
        }
        organizations.lock(tenantId);
        boolean others =
                sql.of("""
                        select 1 from person where tenant_id = :tenant and role = 'PRIMARY_ADMIN'
                        and active = true and deleted_at is null and id <> :person
                        """).with("tenant", tenantId).with("person", row.id()).exists();
        if (!others) {
            throw new ConflictException("This is the last active Primary Admin and cannot be " + fate
                    + ", or nobody could reach the settings any more. In Rollcall add another Primary Admin under People"
                    + " first.");
        }
        if (policies.find(tenantId).ssoRequired() && !passwords.anyPrimaryAdminWithPassword(tenantId, row.id())) {
            throw new ConflictException(
                    "This is the last active Primary Admin with a local password and cannot be " + fate
                            + " while single sign-on is required, or nobody could sign in when Okta cannot be reached."
                            + " In Rollcall add a Primary Admin with a password under People first.");
        }
    }

    // Where an externalId finds its person at sign-in, it would find nobody once a second person had it.
    private void keepPrimaryAdminsFound(
            String tenantId, String id, @Nullable String externalIdBefore, UserProfile after) {
        String externalId = after.text(UserAttribute.EXTERNAL_ID);
        if (externalId == null || externalId.equals(externalIdBefore)) {
            return;
        }
        boolean aPrimaryAdmin = sql.of("""
                        select 1 from person p join sign_in_policy s on s.tenant_id = p.tenant_id
                        where p.tenant_id = :tenant and p.external_id_key = :external_id and p.id <> :person
                        and p.role = 'PRIMARY_ADMIN' and s.name_id_rule = 'EXTERNAL_ID'
                        """)
                .with("tenant", tenantId)
                .with("external_id", externalId)
                .with("person", id)
                .exists();
        if (aPrimaryAdmin) {
            throw new NotUniqueException(
                    "A Primary Admin signs in by the externalId \"" + Quoted.of(externalId)
                            + "\", so nobody else gets it by SCIM. In Okta map externalId to a value that is one person's only;"
                            + " or in Rollcall change the Primary Admin's External ID under People, then retry this task in Okta.");
        }
    }

    // Whoever has had a name beside the one who leaves it has it alone from now on, and so it is not free.
    private void passOn(String tenantId, @Nullable String userNameKey) {
        sql.of("""
                        update person set user_name_claim = user_name_key where tenant_id = :tenant and id = (
                            select min(o.id) from person o where o.tenant_id = :tenant and o.user_name_key = :key)
                        """).with("tenant", tenantId).with("key", userNameKey).update();
    }

    private void endSessions(String tenantId, String personId) {
        sql.of("delete from web_session where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }

    private void replaceValues(String tenantId, String id, UserProfile before, UserProfile after) {
        for (MultiValuedAttribute attribute : MultiValuedAttribute.values()) {
            if (before.values(attribute).equals(after.values(attribute))) {
                continue;
            }
            sql.of(
                            "delete from person_value where tenant_id = :tenant and person_id = :person and attribute = :attribute")
                    .with("tenant", tenantId)
                    .with("person", id)
                    .with("attribute", attribute)
                    .update();
            addValues(tenantId, id, attribute, after.values(attribute));
        }
    }

    private void addValues(String tenantId, String id, MultiValuedAttribute attribute, List<MultiValue> values) {
        for (int ordinal = 0; ordinal < values.size(); ordinal++) {
            entityManager.persist(new UserValueEntity(tenantId, id, attribute, ordinal, values.get(ordinal)));
        }
    }

    private void flushing(UserProfile profile, Runnable write) {
        if (NameKey.of(profile.userName()).length() > 960) {
            throw new InvalidValueException("userName is too long. Use a shorter one.");
        }
        try {
            write.run();
            entityManager.flush();
        } catch (PersistenceException e) {
            throw conflict(profile, e);
        }
    }

    private static RuntimeException conflict(UserProfile profile, PersistenceException e) {
        if (ConstraintViolations.isOf("person_user_name_uq", e)) {
            return new NotUniqueException(
                    "Another person of this organization already has the userName \"" + Quoted.of(profile.userName())
                            + "\". Search for it under People in Rollcall; in Okta, assign the person again so that Okta links to that account,"
                            + " or change the Application username.");
        }
        return e;
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
        activities.record(
                tenantId,
                actor,
                new ActivityRecord(operation, TargetType.USER, id, profile.userName(), result, status, detail));
    }
}
