package dev.rollcall.scim.protocol;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/**
 * Index-based paging (RFC 7644 §3.4.2.4).
 *
 * @param startIndex counted from 1
 * @param count how many resources at most
 */
public record Paging(long startIndex, int count) {
    /**
     * Reads {@code startIndex} and {@code count}: below 1 counts as 1, a negative count as 0.
     *
     * @throws ScimException 400 {@code invalidValue} for what is no integer
     */
    public static Paging of(MultivaluedMap<String, String> query) {
        long startIndex = Math.max(1, number("startIndex", query.getFirst("startIndex"), 1));
        long count = Math.max(0, number("count", query.getFirst("count"), Scim.DEFAULT_COUNT));
        return new Paging(startIndex, (int) Math.min(count, Scim.MAX_COUNT));
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
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE, name + " is not an integer. Send a number such as " + name + "=1.");
        }
    }
}
