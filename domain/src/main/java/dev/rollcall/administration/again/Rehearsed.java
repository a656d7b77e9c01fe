package dev.rollcall.administration.again;

import dev.rollcall.activity.WrittenEntry;
import java.util.List;
import java.util.Optional;

/**
 * What a request would do.
 *
 * @param outcome as it would be answered
 * @param entry what would stand in the activity; empty where it would be refused, or change nothing
 * @param since what has changed of its target since it came, the newest first
 */
public record Rehearsed(ReplayOutcome outcome, Optional<WrittenEntry> entry, List<LaterChange> since) {
    public Rehearsed {
        since = List.copyOf(since);
    }

    /** Whether something that it would change was changed since: it may be old. */
    public boolean isOld() {
        return since.stream().anyMatch(LaterChange::overlaps);
    }
}
