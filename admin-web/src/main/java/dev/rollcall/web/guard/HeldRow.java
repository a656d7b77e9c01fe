package dev.rollcall.web.guard;

import dev.rollcall.directory.held.HeldChange;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import dev.rollcall.web.words.Said;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What else the same request changes, in words; an empty text where it changes nothing else. */
    public String getAlso() {
        if (change.change().isEmpty()) {
            return "";
        }
        return switch (change.operation()) {
            case DEACTIVATE -> {
                List<String> names = HeldProfile.read(change.change()).names();
                yield names.isEmpty() ? "" : Texts.of("held.text.alsoChanges", String.join(", ", names));
            }
            case CHANGE_GROUP -> {
                HeldSteps steps = HeldSteps.read(change.change());
                yield Stream.of(
                                steps.added().isEmpty() ? "" : Texts.of("held.text.alsoAdds"),
                                steps.displayName() == null
                                                || steps.displayName().equals(change.targetName())
                                        ? ""
                                        : Texts.of("held.text.alsoRenames", steps.displayName()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
            }
            default -> "";
        };
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
        return Said.kept(Objects.requireNonNullElse(change.problem(), "")).text();
    }

    public String getDecidedBy() {
        return Objects.requireNonNullElse(change.decidedBy(), "");
    }

    public @Nullable Instant getDecided() {
        return change.decided();
    }
}
