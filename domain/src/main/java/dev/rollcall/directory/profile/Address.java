package dev.rollcall.directory.profile;

import org.jspecify.annotations.Nullable;

/** The sub-attributes that only {@code addresses} has (RFC 7643 §4.1.2). */
public record Address(
        @Nullable String formatted,
        @Nullable String streetAddress,
        @Nullable String locality,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {
    public static final Address NONE = new Address(null, null, null, null, null, null);
}
