package dev.rollcall.search;

import org.jspecify.annotations.Nullable;

/**
 * The place of a row in an ordered list. It stays the same place when the row is gone.
 *
 * @param key what the row is ordered by: {@link String} (folded), {@link Boolean}, {@link java.math.BigDecimal} or
 *     {@link java.time.Instant}; null where it has no value, or where the order is that of the ids
 */
public record Position(@Nullable Object key, String id) {}
