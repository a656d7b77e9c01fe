package dev.rollcall.provisioning.check;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest check of an organization, which may still be at work.
 *
 * @param startedBy the admin's userName
 * @param url where the requests go: the Tenant URL, or the server itself
 * @param ended null while it is at work, and where its node ended before
 * @param steps in the order in which they were made
 */
public record SetUpCheck(
        String id,
        Instant started,
        String startedBy,
        String url,
        @Nullable Instant ended,
        List<CheckStep> steps) {
    public SetUpCheck {
        steps = List.copyOf(steps);
    }

    /** Whether more of it will come. */
    public boolean isAtWork(Instant now) {
        return ended == null && now.isBefore(started.plus(SetUpChecks.LONGEST));
    }

    /** Whether all went as Okta needs it, as far as it has come. */
    public boolean isPassed() {
        return !steps.isEmpty() && steps.stream().allMatch(CheckStep::isPassed);
    }
}
