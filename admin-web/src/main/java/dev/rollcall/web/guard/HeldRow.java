package dev.rollcall.web.guard;

import dev.rollcall.directory.held.HeldChange;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A held or rejected change as a row of the list. */
public final class HeldRow {
    private final HeldChange change;

    HeldRow(HeldChange change) {
        this.change = change;
    }

    public String getId() {
        return change.id();
    }

    public String getName() {
        return change.targetName();
    }

    /** The page of the person or the group. */
    public String getPage() {
        boolean group =
                change.operation() == HeldOperation.CHANGE_GROUP || change.operation() == HeldOperation.DELETE_GROUP;
        return (group ? "group.xhtml?id=" : "person.xhtml?id=") + change.targetId();
    }

    /** What would be done, in words. */
    public String getWhat() {
        return Texts.of("held.what." + change.operation(), change.losses());
    }

    public String getAskedBy() {
        return change.askedBy();
    }

    public Instant getFirst() {
        return change.first();
    }

    /** How often it was asked for again, in words; an empty text when it was not. */
    public String getRetried() {
        return change.retries() == 0
                ? ""
                : Texts.of("held.text.retried", change.retries(), Times.agoInWords(change.last(), Instant.now()));
    }

    /** Why it could not be made when it was released; an empty text where that was not tried. */
    public String getProblem() {
        return Objects.requireNonNullElse(change.problem(), "");
    }

    public String getDecidedBy() {
        return Objects.requireNonNullElse(change.decidedBy(), "");
    }

    public @Nullable Instant getDecided() {
        return change.decided();
    }
}
