package dev.rollcall.scim.query;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list: by index (RFC 7644 §3.4.2.4) or by cursor (RFC 9865 §2).
 *
 * @param startIndex counted from 1
 * @param count how many resources at most
 * @param cursor as sent, empty for the first page; null where the page is asked for by index
 */
public record PageRequest(
        long startIndex, int count, @Nullable String cursor) {
    /**
     * Reads {@code startIndex}, {@code count} and {@code cursor}. By index, below 1 counts as 1 and a negative count as
     * 0; by cursor, a count has to be positive.
     *
     * @throws ScimException 400 {@code invalidValue} for what is no integer or for two ways at once,
     *     {@code invalidCount}
     */
    public static PageRequest of(Function<String, @Nullable String> parameter) {
        String cursor = parameter.apply("cursor");
        String startIndex = parameter.apply("startIndex");
        long count = number("count", parameter.apply("count"), Scim.DEFAULT_COUNT);
        if (cursor == null) {
            long start = Math.max(1, number("startIndex", startIndex, 1));
            return new PageRequest(start, (int) Math.min(Math.max(0, count), Scim.MAX_COUNT), null);
        }
        if (startIndex != null) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.list.twoWays"));
        }
        if (count < 1) {
            throw ScimException.badRequest(ScimType.INVALID_COUNT, Sentence.of("scim.list.count", Scim.MAX_COUNT));
        }
        return new PageRequest(1, (int) Math.min(count, Scim.MAX_COUNT), cursor);
    }

    /** How many resources stand before the page. */
    public long offset() {
        return startIndex - 1;
    }

    private static long number(String name, @Nullable String value, long absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.list.integer", name));
        }
    }
}
