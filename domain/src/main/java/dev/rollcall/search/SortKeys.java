package dev.rollcall.search;

import java.math.BigDecimal;
import java.time.Instant;

/** Sort keys as text and back. */
public final class SortKeys {
    private SortKeys() {}

    public static String write(Object key) {
        return key instanceof BigDecimal number ? number.toPlainString() : key.toString();
    }

    /**
     * Reads what {@link #write} has written, within what a column can hold.
     *
     * @throws IllegalArgumentException when the text is none of the type's
     */
    public static Object read(String text, Column.Type type) {
        return switch (type) {
            case TEXT, EXACT_TEXT, BINARY -> withoutNul(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case NUMBER -> number(text);
            case TIMESTAMP -> instant(text);
        };
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A text with NUL");
        }
        return text;
    }

    private static BigDecimal number(String text) {
        if (text.length() > 60 || text.chars().anyMatch(c -> c == 'e' || c == 'E')) {
            throw new IllegalArgumentException("No number of a column");
        }
        return new BigDecimal(text);
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                || instant.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
            throw new IllegalArgumentException("No time of a column");
        }
        return instant;
    }
}
