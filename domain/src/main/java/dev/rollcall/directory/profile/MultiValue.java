package dev.rollcall.directory.profile;

import org.jspecify.annotations.Nullable;

/**
 * One value of a multi-valued attribute (RFC 7643 §2.4).
 *
 * @param address {@link Address#NONE} but for {@code addresses}
 */
public record MultiValue(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        boolean primary,
        Address address) {
    public static MultiValue of(String value, @Nullable String type, boolean primary) {
        return new MultiValue(value, null, type, primary, Address.NONE);
    }

    MultiValue withPrimary(boolean isPrimary) {
        return new MultiValue(value, display, type, isPrimary, address);
    }
}
