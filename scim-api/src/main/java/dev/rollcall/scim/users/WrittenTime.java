package dev.rollcall.scim.users;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as SCIM writes them (RFC 7643 §2.3.5): the text that {@link Instant#toString} gives, without its formatter. A
 * page has hundreds of them.
 */
final class WrittenTime {
    private static final int MILLI = 1_000_000;
    private static final int MICRO = 1_000;

    private WrittenTime() {}

    /** Appends a time, in UTC. */
    static void append(Instant time, StringBuilder text) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (utc.getYear() < 1000 || utc.getYear() > 9999) {
            text.append(time);
            return;
        }
        text.append(utc.getYear());
        two('-', utc.getMonthValue(), text);
        two('-', utc.getDayOfMonth(), text);
        two('T', utc.getHour(), text);
        two(':', utc.getMinute(), text);
        two(':', utc.getSecond(), text);
        fraction(utc.getNano(), text);
        text.append('Z');
    }

    private static void two(char before, int value, StringBuilder text) {
        text.append(before).append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    // Three digits, six or nine, as many as it takes.
    private static void fraction(int nanos, StringBuilder text) {
        if (nanos == 0) {
            return;
        }
        int left = nanos % MILLI == 0 ? nanos / MILLI : nanos % MICRO == 0 ? nanos / MICRO : nanos;
        int unit = nanos % MILLI == 0 ? 100 : nanos % MICRO == 0 ? 100_000 : 100_000_000;
        text.append('.');
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + left / unit % 10));
        }
    }
}
