package dev.rollcall.directory.group;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.guard.GuardedGroup;
import dev.rollcall.directory.guard.Losses;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.NameKey;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes groups ({@link Groups} reads them). Each write is one transaction, and bound to the tenant of its
 * first argument.
 */
@Stateless
public class GroupWriter {
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
        var row = new GroupEntity(tenantId, id, source, displayName, externalId, Now.instant());
        GroupMembers members = members(tenantId);
        members.prepare(id, List.of(new GroupChange.AddMembers(personIds)));
        table(tenantId).insert(row);
        int added = members.add(id, personIds);
        counts.add(tenantId, Counted.DIRECTORY_GROUP, 1);
        List<String> done = List.of("Created with " + GroupSteps.count(added));
        ledger(tenantId).record(actor, Operation.CREATE, 201, null, row.toGroup(), done, members);
        return new GroupWrite(row.toGroup(), added, members.skipped());
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
        GroupTable table = table(tenantId);
        GroupEntity row = table.hold(id);
        version.check(row.version());
        var guarded = new GuardedGroup(sql, losses, tenantId, actor, id, row.isHeld());
        guarded.willChange(HeldMembers.leaving(changes));
        Group before = row.toGroup();
        var steps = new GroupSteps(members, row);
        table.update(row, () -> {
            changes.forEach(steps::apply);
            if (!steps.done().isEmpty()) {
                row.touch(Now.instant(), actor.isIdentityProvider());
            }
        });
        ledger(tenantId).record(actor, Operation.UPDATE, 200, before, row.toGroup(), steps.done(), members);
        if (row.isHeld()) {
            // Who stays is wanted as much as who comes.
            guarded.hasChanged(HeldMembers.steps(changes, members.left(), Set.of()));
        }
        guarded.count(members.leavers(), () -> {
            // Who stays counts where it was to be otherwise: where something is held already.
            Set<String> known = row.isHeld() ? Set.of() : HeldMembers.stayed(changes, members.added());
            String lost = HeldMembers.steps(changes, members.left(), known).text();
            int leaving = members.leavers().number();
            return HeldRequest.of(HeldOperation.CHANGE_GROUP, id, before.displayName(), leaving, lost);
        });
        return new GroupWrite(row.toGroup(), members.added().size(), members.skipped());
    }

    private GroupMembers members(String tenantId) {
        return new GroupMembers(entityManager, sql, tenantId);
    }

    private GroupTable table(String tenantId) {
        return new GroupTable(entityManager, sql, tenantId);
    }

    private GroupLedger ledger(String tenantId) {
        return new GroupLedger(activities, sql, tenantId);
    }
}
