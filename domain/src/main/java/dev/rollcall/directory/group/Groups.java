package dev.rollcall.directory.group;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.guard.LossKind;
import dev.rollcall.directory.guard.Losses;
import dev.rollcall.directory.held.HeldGroup;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.directory.profile.TextRules;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Page;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.ConstraintViolations;
import dev.rollcall.platform.sql.Reads;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListMarks;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a tenant. Each write is one transaction; what only reads takes part in its caller's, if there is one.
 * Each method is bound to the tenant of its first argument.
 */
@Stateless
public class Groups {
    /** The table's alias in searches. */
    public static final String ALIAS = "g";

    /** The rows that searches see; {@code :tenant} is the tenant. */
    public static final String ROWS = "directory_group g where g.tenant_id = :tenant";

    private static final int LONGEST_NAME = 320;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @Inject
    private Reads reads;

    @EJB
    private ResourceCounts counts;

    @EJB
    private Activities activities;

    @Inject
    private Losses losses;

    /** The group of that id, with its members when asked for; empty for another tenant's. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Group> find(String tenantId, String id, boolean withMembers) {
        return findAll(tenantId, List.of(id), withMembers).stream().findFirst();
    }

    /** Those of the ids that are groups of the tenant, in no order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Group> findAll(String tenantId, List<String> ids, boolean withMembers) {
        return reads.of(reading -> rows(reading, tenantId).byIds(ids, withMembers));
    }

    /** A part of the list of groups. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Listing<Group> list(String tenantId, ListQuery query, boolean withMembers) {
        return reads.of(reading -> rows(reading, tenantId).list(query, withMembers));
    }

    private GroupRows rows(Sql reading, String tenantId) {
        return new GroupRows(entityManager, reading, tenantId);
    }

    /**
     * One page of the groups that fulfil the criterion, oldest first.
     *
     * @param offset how many to leave out before the page
     * @param most the page's size; 0 only counts
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Group> search(String tenantId, Criterion criterion, long offset, int most, boolean withMembers) {
        Listing<Group> list = list(tenantId, ListQuery.of(criterion, offset, most), withMembers);
        return new Page<>(list.total().orElseThrow(), list.items());
    }

    /**
     * Members of a group that follow those who were read before.
     *
     * @param personId of the last person who was read; null for none
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MemberPart members(String tenantId, String groupId, @Nullable String personId) {
        return reads.of(reading -> new GroupMembers(entityManager, reading, tenantId).after(groupId, personId));
    }

    /** How many members each of the groups has; a group without any is left out. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, Long> memberCounts(String tenantId, Collection<String> groupIds) {
        return reads.of(reading -> new GroupMembers(entityManager, reading, tenantId).counts(groupIds));
    }

    /**
     * Makes a group.
     *
     * @param personIds its members, people and groups; ids that mean neither are skipped
     * @throws InvalidValueException beyond a limit of groups in groups
     * @throws NotUniqueException when the name ({@link NameKey}) belongs to another group
     */
    public GroupWrite create(
            String tenantId, Actor actor, String displayName, @Nullable String externalId, Set<String> personIds) {
        return create(tenantId, Ids.next(), actor, displayName, externalId, personIds);
    }

    /**
     * Makes a group under an id that {@link Ids#next()} has given before, so that others can refer to it already.
     *
     * @param personIds its members, people and groups; ids that mean neither are skipped
     * @throws InvalidValueException beyond a limit of groups in groups
     * @throws NotUniqueException when the name ({@link NameKey}) belongs to another group
     */
    public GroupWrite create(
            String tenantId,
            String id,
            Actor actor,
            String displayName,
            @Nullable String externalId,
            Set<String> personIds) {
        Source source = actor.isIdentityProvider() ? Source.PROVIDER : Source.LOCAL;
        var row = new GroupEntity(tenantId, id, source, checkedName(displayName), checkedId(externalId), Now.instant());
        GroupMembers members = members(tenantId);
        members.prepare(id, List.of(new GroupChange.AddMembers(personIds)));
        flushing(row, () -> entityManager.persist(row));
        int added = members.add(id, personIds);
        counts.add(tenantId, Counted.DIRECTORY_GROUP, 1);
        List<String> done = new ArrayList<>(List.of("Created with " + added + (added == 1 ? " member" : " members")));
        ledger(tenantId).record(actor, Operation.CREATE, 201, null, row.toGroup(), done, members);
        return new GroupWrite(row.toGroup(), members.skipped());
    }

    /**
     * Changes a group. Its row is held for the while, so that parallel changes come one after the other; only the
     * membership rows that change are touched.
     *
     * @throws NotFoundException when the tenant has no such group
     * @throws MassChangeException when an identity provider takes out too many members within an hour, or the leave of
     *     one is held already
     * @throws InvalidValueException when a group would be in itself, or beyond a limit of groups in groups
     * @throws NotUniqueException when the new name belongs to another group
     * @throws dev.rollcall.platform.failure.StaleVersionException when the group has another version
     */
    public GroupWrite update(
            String tenantId, String id, Actor actor, VersionCondition version, List<GroupChange> changes) {
        GroupMembers members = members(tenantId);
        members.prepare(id, changes);
        GroupEntity row = hold(tenantId, id);
        version.check(row.version());
        var held = new HeldGroup(sql, tenantId, id, row.isHeld());
        boolean repeated = actor.isGuarded() && held.isRepeated(HeldMembers.leaving(changes));
        List<String> done = new ArrayList<>();
        Group before = row.toGroup();
        String nameBefore = row.displayNameKey();
        String nameShown = row.displayName();
        flushing(row, () -> {
            changes.forEach(change -> apply(members, row, change, done));
            if (!done.isEmpty()) {
                row.touch(Now.instant(), actor.isIdentityProvider());
            }
        });
        if (!nameBefore.equals(row.displayNameKey())) {
            passOn(tenantId, nameBefore);
        }
        ledger(tenantId).record(actor, Operation.UPDATE, 200, before, row.toGroup(), done, members);
        if (row.isHeld()) {
            // Who stays is wanted as much as who comes.
            held.hasChanged(HeldMembers.steps(changes, members.left(), Set.of()), actor.isGuarded());
        }
        count(tenantId, actor, members, repeated, () -> {
            // Who stays counts where it was to be otherwise: where something is held already.
            Set<String> known = row.isHeld() ? Set.of() : HeldMembers.stayed(changes, members.added());
            String steps = HeldMembers.steps(changes, members.left(), known).text();
            return HeldRequest.of(HeldOperation.CHANGE_GROUP, id, nameShown, members.lost(), steps);
        });
        return new GroupWrite(row.toGroup(), members.skipped());
    }

    /** Last of all, so that nobody waits for whoever counts; one too many is undone. */
    private void count(
            String tenantId, Actor actor, GroupMembers members, boolean repeated, Supplier<HeldRequest> request) {
        if (repeated) {
            throw new MassChangeException(request.get());
        }
        if (actor.isGuarded() && members.lost() > 0) {
            losses.add(tenantId, LossKind.MEMBERSHIPS, members.lost()).check(request);
        }
    }

    private static void apply(GroupMembers members, GroupEntity row, GroupChange change, List<String> done) {
        if (change instanceof GroupChange.Rename rename) {
            if (!row.displayName().equals(rename.displayName())) {
                done.add("Renamed from \"" + Quoted.of(row.displayName()) + "\"");
                row.rename(checkedName(rename.displayName()));
            }
        } else if (change instanceof GroupChange.SetExternalId set) {
            String externalId = checkedId(set.externalId());
            if (!Objects.equals(row.externalId(), externalId)) {
                done.add("Changed externalId");
                row.setExternalId(externalId);
            }
        } else if (change instanceof GroupChange.Told told) {
            done.add(told.sentence());
        } else if (change instanceof GroupChange.AddMembers add) {
            tell(done, "added ", members.add(row.id(), add.personIds()));
        } else if (change instanceof GroupChange.RemoveMembers remove) {
            tell(done, "removed ", members.remove(row.id(), remove.personIds()));
        } else if (change instanceof GroupChange.ReplaceMembers replace) {
            tell(done, "added or removed ", members.replace(row.id(), replace.personIds()));
        }
    }

    private static void tell(List<String> done, String what, int count) {
        if (count > 0) {
            done.add(what + count + (count == 1 ? " member" : " members"));
        }
    }

    /**
     * Ends a group, its memberships and those in it. Its members stay; the groups that it was a member of have changed.
     *
     * @throws NotFoundException when the tenant has no such group
     * @throws MassChangeException when an identity provider takes out too many members within an hour
     * @throws dev.rollcall.platform.failure.StaleVersionException when the group has another version
     */
    public void delete(String tenantId, String id, Actor actor, VersionCondition version) {
        GroupMembers members = members(tenantId);
        members.prepareEnd(id);
        GroupEntity row = hold(tenantId, id);
        version.check(row.version());
        var held = new HeldGroup(sql, tenantId, id, row.isHeld());
        boolean repeated = actor.isGuarded() && held.isDeletionRepeated();
        touch(tenantId, members.end(id));
        entityManager.remove(row);
        entityManager.flush();
        passOn(tenantId, row.displayNameKey());
        counts.add(tenantId, Counted.DIRECTORY_GROUP, -1);
        ListMarks.forgetFrom(sql, tenantId, Counted.DIRECTORY_GROUP, id);
        ledger(tenantId).record(actor, Operation.DELETE, 204, null, row.toGroup(), List.of("Deleted"), null);
        held.isLost();
        count(
                tenantId,
                actor,
                members,
                repeated,
                () -> HeldRequest.of(HeldOperation.DELETE_GROUP, id, row.displayName(), members.lost(), ""));
    }

    // Which group has had a name beside the one that leaves it has it alone from now on, and so it is not free.
    private void passOn(String tenantId, String displayNameKey) {
        sql.of("""
                        update directory_group set display_name_claim = display_name_key
                        where tenant_id = :tenant and id = (
                            select min(o.id) from directory_group o where o.tenant_id = :tenant and o.display_name_key = :key)
                        """).with("tenant", tenantId).with("key", displayNameKey).update();
    }

    private void touch(String tenantId, Set<String> groupIds) {
        if (!groupIds.isEmpty()) {
            entityManager
                    .createQuery("update GroupEntity g set g.version = g.version + 1, g.lastModified = :now"
                            + " where g.tenantId = :tenant and g.id in :ids")
                    .setParameter("now", Now.instant())
                    .setParameter("tenant", tenantId)
                    .setParameter("ids", groupIds)
                    .executeUpdate();
        }
    }

    private GroupMembers members(String tenantId) {
        return new GroupMembers(entityManager, sql, tenantId);
    }

    private GroupEntity hold(String tenantId, String id) {
        var key = new TenantKey(tenantId, id);
        GroupEntity row = entityManager.find(GroupEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException(Sentence.of("group.unknown", Quoted.of(id)));
        }
        return row;
    }

    private static String checkedName(String displayName) {
        if (NameKey.of(displayName).isEmpty()) {
            throw new InvalidValueException(Sentence.of("group.noName"));
        }
        return TextRules.check("displayName", displayName, LONGEST_NAME);
    }

    private static @Nullable String checkedId(@Nullable String externalId) {
        return externalId == null || externalId.isBlank()
                ? null
                : TextRules.check("externalId", externalId, LONGEST_NAME);
    }

    private void flushing(GroupEntity row, Runnable write) {
        try {
            write.run();
            entityManager.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isOf("directory_group_display_name_uq", e)) {
                throw new NotUniqueException(Sentence.of("group.nameTaken", Quoted.of(row.displayName())));
            }
            throw e;
        }
    }

    private GroupLedger ledger(String tenantId) {
        return new GroupLedger(activities, sql, tenantId);
    }
}
