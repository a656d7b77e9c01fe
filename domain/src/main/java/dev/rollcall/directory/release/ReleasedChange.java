package dev.rollcall.directory.release;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.group.GroupDeletion;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.group.HeldMembers;
import dev.rollcall.directory.held.Decisions;
import dev.rollcall.directory.held.HeldChange;
import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.directory.user.UserDeletion;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.sentence.Sentence;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes one change that was released, as if the identity provider had just asked for it and nobody held it. */
@Stateless
public class ReleasedChange {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    @EJB
    private UserWriter userWriter;

    @EJB
    private UserDeletion userDeletion;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private GroupDeletion groupDeletion;

    @EJB
    private Decisions decisions;

    /** Whoever released the change, in whose name it is made. */
    static Actor actor(HeldChange change) {
        String by = change.decidedBy() == null ? Actor.system().name() : change.decidedBy();
        return Actor.release(
                by,
                change.requestId(),
                "Asked for by \"" + change.askedBy() + "\" on "
                        + TIME.format(change.first().atOffset(ZoneOffset.UTC)) + ", held, and released");
    }

    /**
     * @throws dev.rollcall.platform.failure.NotFoundException when the person or the group is gone
     * @throws OvertakenException when it was made meanwhile, or taken back
     * @throws DomainException when it is refused, such as for the last Primary Admin
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void make(String tenantId, HeldChange change, Actor actor) {
        String id = change.targetId();
        switch (change.operation()) {
            case DEACTIVATE -> {
                HeldProfile held = HeldProfile.read(change.change());
                userWriter.update(tenantId, id, actor, held::appliedTo);
            }
            case DELETE_USER -> userDeletion.delete(tenantId, id, actor, VersionCondition.ANY);
            case CHANGE_GROUP ->
                groupWriter.update(
                        tenantId,
                        id,
                        actor,
                        VersionCondition.ANY,
                        HeldMembers.changes(HeldSteps.read(change.change())));
            case DELETE_GROUP -> groupDeletion.delete(tenantId, id, actor, VersionCondition.ANY);
        }
        if (!decisions.isMade(tenantId, change)) {
            throw new OvertakenException();
        }
    }

    /** The change is no longer to be made as it was read: what was done of it is undone. */
    static final class OvertakenException extends DomainException {
        private static final long serialVersionUID = 1L;

        OvertakenException() {
            super(Sentence.of("held.overtaken"));
        }
    }
}
