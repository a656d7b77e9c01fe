package dev.rollcall.policy;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts, in whole minutes.
 *
 * @param idle without use: 5 minutes to 12 hours; use is noticed within a minute
 * @param absolute in any case: 15 minutes to 7 days, and not shorter than {@code idle}
 */
public record SessionLimits(Duration idle, Duration absolute) {
    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(5);
    private static final Duration LONGEST_IDLE = Duration.ofHours(12);
    private static final Duration SHORTEST_ABSOLUTE = Duration.ofMinutes(15);
    private static final Duration LONGEST_ABSOLUTE = Duration.ofDays(7);

    /** @throws InvalidValueException with the bound that is passed */
    public SessionLimits {
        if (idle.compareTo(SHORTEST_IDLE) < 0 || idle.compareTo(LONGEST_IDLE) > 0) {
            throw new InvalidValueException(Sentence.of("session.idle"));
        }
        if (absolute.compareTo(SHORTEST_ABSOLUTE) < 0 || absolute.compareTo(LONGEST_ABSOLUTE) > 0) {
            throw new InvalidValueException(Sentence.of("session.lasts"));
        }
        if (idle.compareTo(absolute) > 0) {
            throw new InvalidValueException(Sentence.of("session.idleLongerThanItLasts"));
        }
        idle = Duration.ofMinutes(idle.toMinutes());
        absolute = Duration.ofMinutes(absolute.toMinutes());
    }

    public static SessionLimits ofMinutes(int idle, int absolute) {
        return new SessionLimits(Duration.ofMinutes(idle), Duration.ofMinutes(absolute));
    }

    /** Whether a session of these times has ended. */
    public boolean areOver(Instant created, Instant lastSeen, Instant now) {
        return !now.isBefore(created.plus(absolute)) || !now.isBefore(lastSeen.plus(idle));
    }

    String shown() {
        return idle.toMinutes() + " min unused, " + absolute.toMinutes() + " min in all";
    }
}
