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
     * @throws RuntimeException when the text is none of the type's
     */
    public static Object read(String text, Column.Type type) {
        return switch (type) {
            case TEXT, EXACT_TEXT, BINARY -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case TIMESTAMP -> Instant.parse(text);
        };
    }
}
