package dev.rollcall.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * That a certificate ends soon, or has ended.
 *
 * @param level the narrowest of the levels that has been reached
 * @param remaining until {@code notAfter}; negative once it has passed
 */
public record ExpiryWarning(IdpCertificate certificate, Level level, Duration remaining) {
    /** How near the end is. */
    public enum Level {
        EXPIRED(0),
        ONE_DAY(1),
        SEVEN_DAYS(7),
        FOURTEEN_DAYS(14),
        THIRTY_DAYS(30);

        private final Duration before;

        Level(int days) {
            this.before = Duration.ofDays(days);
        }

        /**
         * The narrowest level that a time has reached on its way to an end; empty when that is more than 30 days ahead.
         */
        public static Optional<Level> of(Instant end, Instant now) {
            return of(Duration.between(now, end));
        }

        private static Optional<Level> of(Duration remaining) {
            return Arrays.stream(values())
                    .filter(level -> remaining.compareTo(level.before) <= 0)
                    .findFirst();
        }
    }

    /**
     * The warnings that the certificates give at a time, the most urgent first; none for those that last more than 30
     * days.
     */
    public static List<ExpiryWarning> of(List<IdpCertificate> certificates, Instant now) {
        return certificates.stream()
                .flatMap(certificate -> of(certificate, Duration.between(now, certificate.notAfter())).stream())
                .sorted(Comparator.comparing(ExpiryWarning::remaining))
                .toList();
    }

    private static Optional<ExpiryWarning> of(IdpCertificate certificate, Duration remaining) {
        return Level.of(remaining).map(level -> new ExpiryWarning(certificate, level, remaining));
    }
}
