package dev.rollcall.directory.held;

import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.platform.sql.Sql;
import java.util.List;
import java.util.function.Predicate;

/** What is held of one group. */
public final class HeldGroup extends HeldTarget {
    /** @param marked whether the group's row says that there may be something */
    public HeldGroup(Sql sql, String tenantId, String groupId, boolean marked) {
        super(sql, tenantId, groupId, marked);
    }

    /**
     * Before the identity provider changes the group.
     *
     * @param leaves whether the member of an id leaves with the change
     * @return whether a member leaves whose leave is held
     * @throws RejectedException when an admin has rejected that one of them leaves
     */
    public boolean isRepeated(Predicate<String> leaves) {
        List<HeldChange> same = changes(change -> change.operation() == HeldOperation.CHANGE_GROUP
                && HeldSteps.read(change.change()).removed().stream().anyMatch(leaves));
        requireNotRejected(same);
        return same.stream().anyMatch(HeldChange::isPending);
    }

    /**
     * Before the identity provider deletes the group.
     *
     * @return whether that is held already
     * @throws RejectedException when an admin has rejected it
     */
    public boolean isDeletionRepeated() {
        List<HeldChange> same = changes(change -> change.operation() == HeldOperation.DELETE_GROUP);
        requireNotRejected(same);
        return same.stream().anyMatch(HeldChange::isPending);
    }

    /**
     * The group has been changed: what is held and was asked for earlier does not undo it.
     *
     * @param byProvider whether the identity provider did it, which so wants the group to stay
     */
    public void hasChanged(HeldSteps done, boolean byProvider) {
        for (HeldChange change : changes(change -> byProvider || isUndecided(change))) {
            if (change.operation() == HeldOperation.DELETE_GROUP) {
                if (byProvider) {
                    drop(change);
                }
                continue;
            }
            HeldSteps before = HeldSteps.read(change.change());
            HeldSteps rest = before.afterDone(done);
            if (rest.removed().isEmpty() && !before.removed().isEmpty()) {
                drop(change);
            } else if (!rest.equals(before)) {
                rewrite(change, rest.text());
            }
        }
    }

    /** The group has been deleted after all. */
    public void isLost() {
        changes(HeldTarget::isUndecided).forEach(this::drop);
    }
}
