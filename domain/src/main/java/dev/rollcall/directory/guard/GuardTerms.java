package dev.rollcall.directory.guard;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when on changes are held: both a number and a share must be passed within an hour, so that a small organization
 * may lose a few, and a large one a day's leavers.
 *
 * @param enabled whether anything is held
 * @param most losses within an hour that are never held
 * @param percent of the active people that may be lost within an hour
 * @param pausedUntil everything is let through until then; null for never
 */
public record GuardTerms(
        boolean enabled, int most, int percent, @Nullable Instant pausedUntil) {
    public static final int USUAL_MOST = 50;
    public static final int USUAL_PERCENT = 10;
    private static final int LARGEST = 1_000_000;

    /** @throws InvalidValueException for a number or a share that makes no sense */
    public GuardTerms {
        if (most < 1 || most > LARGEST) {
            throw new InvalidValueException(Sentence.of("guard.number"));
        }
        if (percent < 1 || percent > 100) {
            throw new InvalidValueException(Sentence.of("guard.share"));
        }
    }

    /** Of an organization that has not decided. */
    static GuardTerms usual(boolean enabled) {
        return new GuardTerms(enabled, USUAL_MOST, USUAL_PERCENT, null);
    }

    /** The same, and everything is let through until then. */
    public GuardTerms pausedUntil(Instant time) {
        return new GuardTerms(enabled, most, percent, time);
    }

    /** Whether so many losses could be too many, whatever the share: how many people there are need not be counted. */
    boolean isPassedByNumber(long losses, Instant now) {
        return enabled && losses > most && (pausedUntil == null || !now.isBefore(pausedUntil));
    }

    /** @param people who were active before the losses */
    boolean isPassedByShare(long losses, long people) {
        return losses * 100 > percent * people;
    }
}
