package dev.rollcall.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** That a Secret Key which a client may still use expires soon, or has expired. */
public record KeyExpiry(ScimKey key, Instant end, Level level) {
    private static final Duration QUIET = Duration.ofDays(1);

    /** How near the end is. */
    public enum Level {
        EXPIRED(Duration.ZERO),
        SEVEN_DAYS(Duration.ofDays(7)),
        THIRTY_DAYS(Duration.ofDays(30));

        private final Duration before;

        Level(Duration before) {
            this.before = before;
        }

        /** The narrowest level that a key has reached; empty for one that ends in more than 30 days, or never. */
        public static Optional<Level> of(ScimKey key, Instant now) {
            Instant end = key.expires();
            if (end == null) {
                return Optional.empty();
            }
            Duration left = Duration.between(now, end);
            for (Level level : values()) {
                if (left.compareTo(level.before) <= 0) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The warnings of an organization's keys, the most urgent first; none of a key that nobody misses: for a day a
     * newer one has been used in its place, or it has expired unused.
     */
    public static List<KeyExpiry> of(List<ScimKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> !isReplaced(key, keys, now))
                .flatMap(key -> of(key, now).stream())
                .sorted(Comparator.comparing(KeyExpiry::end))
                .toList();
    }

    private static Optional<KeyExpiry> of(ScimKey key, Instant now) {
        Instant end = key.expires();
        return end == null
                ? Optional.empty()
                : Level.of(key, now)
                        .filter(level -> level != Level.EXPIRED || key.lastUsed() != null)
                        .map(level -> new KeyExpiry(key, end, level));
    }

    // Two clients may have a key each, so a newer key that is used alone says nothing of an older one.
    private static boolean isReplaced(ScimKey key, List<ScimKey> keys, Instant now) {
        return lastUsed(key).isBefore(now.minus(QUIET))
                && keys.stream()
                        .anyMatch(other -> other.created().isAfter(key.created())
                                && lastUsed(other).isAfter(lastUsed(key)));
    }

    private static Instant lastUsed(ScimKey key) {
        Instant lastUsed = key.lastUsed();
        return lastUsed == null ? Instant.MIN : lastUsed;
    }
}
