package dev.rollcall.directory.guard;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldPerson;
import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.platform.sql.Sql;
import java.util.Collection;
import java.util.function.Supplier;

/** A person who is written, whose row is held: what is held of them, and whether their loss is one too many. */
public final class GuardedPerson {
    private final Losses losses;
    private final String tenantId;
    private final Actor actor;
    private final HeldPerson held;

    /** @param marked whether the person's row says that there may be something held */
    public GuardedPerson(Sql sql, Losses losses, String tenantId, Actor actor, String personId, boolean marked) {
        this.losses = losses;
        this.tenantId = tenantId;
        this.actor = actor;
        this.held = new HeldPerson(sql, tenantId, personId, marked);
    }

    /** The writer has said that the person is active. */
    public void isWanted() {
        if (actor.isGuarded()) {
            held.isWanted();
        }
    }

    /**
     * Before the person is deactivated or deleted.
     *
     * @throws dev.rollcall.directory.held.MassChangeException when that is held already
     * @throws dev.rollcall.directory.held.RejectedException when an admin has rejected it
     */
    public void checkLoss(HeldOperation how, Supplier<HeldRequest> request) {
        if (actor.isGuarded()) {
            held.checkLoss(how, request);
        }
    }

    /**
     * The person has been deactivated or deleted. Last of all, so that nobody waits for whoever counts; one too many is
     * undone.
     *
     * @throws dev.rollcall.directory.held.MassChangeException when it is one too many
     */
    public void isLost(HeldOperation how, Supplier<HeldRequest> request) {
        held.isLost(how);
        if (actor.isGuarded()) {
            losses.add(tenantId, LossKind.PEOPLE, 1).check(request);
        }
    }

    /** @param names of attributes that have been written */
    public void hasChanged(Collection<String> names) {
        held.hasChanged(names);
    }
}
