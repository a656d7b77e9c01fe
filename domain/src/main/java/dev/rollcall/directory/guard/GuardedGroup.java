package dev.rollcall.directory.guard;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.held.HeldGroup;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.directory.membership.Leavers;
import dev.rollcall.platform.sql.Sql;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A group that is written, whose row is held: what is held of it, and whether it loses too many members. */
public final class GuardedGroup {
    private final Losses losses;
    private final String tenantId;
    private final Actor actor;
    private final HeldGroup held;
    private boolean repeated;
    private @Nullable Boolean counted;

    /** @param marked whether the group's row says that there may be something held */
    public GuardedGroup(Sql sql, Losses losses, String tenantId, Actor actor, String groupId, boolean marked) {
        this.losses = losses;
        this.tenantId = tenantId;
        this.actor = actor;
        this.held = new HeldGroup(sql, tenantId, groupId, marked);
    }

    /**
     * Before the group changes.
     *
     * @param leaves whether the member of an id leaves with the change
     * @throws dev.rollcall.directory.held.RejectedException when an admin has rejected that one of them leaves
     */
    public void willChange(Predicate<String> leaves) {
        repeated = actor.isGuarded() && held.isRepeated(leaves);
    }

    /**
     * Before the group is deleted.
     *
     * @throws dev.rollcall.directory.held.RejectedException when an admin has rejected it
     */
    public void willEnd() {
        repeated = actor.isGuarded() && held.isDeletionRepeated();
    }

    /** @param done what was asked for, also where it was so already: who stays is wanted as much as who comes */
    public void hasChanged(HeldSteps done) {
        held.hasChanged(done, actor.isGuarded());
    }

    /** The group has been deleted. */
    public void hasEnded() {
        held.isLost();
    }

    /**
     * Last of all, so that nobody waits for whoever counts; one too many is undone.
     *
     * @param leavers the members who have left
     * @throws MassChangeException when they are too many, or what was done is held already
     */
    public void count(Leavers leavers, Supplier<HeldRequest> request) {
        if (repeated) {
            throw new MassChangeException(request.get());
        }
        if (actor.isGuarded() && (!leavers.areGroupsAmong() || isCounted()) && leavers.number() > 0) {
            losses.add(tenantId, LossKind.MEMBERSHIPS, leavers.number()).check(request);
        }
    }

    /** Whether anybody counts who leaves: not what an admin does, and not while the guard is off. It is read. */
    public boolean isCounted() {
        if (counted == null) {
            counted = repeated || (actor.isGuarded() && losses.areCounted(tenantId));
        }
        return counted;
    }
}
