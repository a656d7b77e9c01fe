package dev.rollcall.provisioning;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How long a Secret Key counts. */
public enum KeyLifetime {
    NEVER_EXPIRES(Period.ZERO),
    /** Long enough to find out who still uses a key that another one has replaced. */
    SEVEN_DAYS(Period.ofDays(7)),
    NINETY_DAYS(Period.ofDays(90)),
    ONE_YEAR(Period.ofYears(1)),
    TWO_YEARS(Period.ofYears(2));

    private final Period period;

    KeyLifetime(Period period) {
        this.period = period;
    }

    /** When a key ends that counts from then on, in days of UTC; null for never. */
    public @Nullable Instant end(Instant from) {
        return period.isZero()
                ? null
                : from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    /** Whether that is before the end that a key has. */
    public boolean isSooner(@Nullable Instant present, Instant from) {
        Instant end = end(from);
        return end != null && (present == null || end.isBefore(present));
    }
}
