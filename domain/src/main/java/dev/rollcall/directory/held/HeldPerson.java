package dev.rollcall.directory.held;

import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.platform.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What is held of one person. */
public final class HeldPerson extends HeldTarget {
    /** @param marked whether the person's row says that there may be something */
    public HeldPerson(Sql sql, String tenantId, String personId, boolean marked) {
        super(sql, tenantId, personId, marked);
    }

    /**
     * Before the identity provider deactivates or deletes the person.
     *
     * @throws MassChangeException when that is held already
     * @throws RejectedException when an admin has rejected it
     */
    public void checkLoss(HeldOperation how, Supplier<HeldRequest> request) {
        List<HeldChange> same = changes(change -> change.operation() == how);
        requireNotRejected(same);
        if (same.stream().anyMatch(HeldChange::isPending)) {
            throw new MassChangeException(request.get());
        }
    }

    /** The identity provider has said that the person is active: whatever was to become of them no longer holds. */
    public void isWanted() {
        changes(change -> true).forEach(this::drop);
    }

    /** The person has been deactivated after all, or deleted. */
    public void isLost(HeldOperation how) {
        changes(change -> isUndecided(change) && (how == HeldOperation.DELETE_USER || change.operation() == how))
                .forEach(this::drop);
    }

    /** @param names of attributes that have been written since */
    public void hasChanged(Collection<String> names) {
        changes(change -> isUndecided(change) && change.operation() == HeldOperation.DEACTIVATE)
                .forEach(change -> {
                    HeldProfile before = HeldProfile.read(change.change());
                    HeldProfile rest = before.without(names);
                    if (!rest.equals(before)) {
                        rewrite(change, rest.text());
                    }
                });
    }
}
