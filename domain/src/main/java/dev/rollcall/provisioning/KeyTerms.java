package dev.rollcall.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a Secret Key.
 *
 * @param name blank for a name made by the system
 * @param lifetime from now on; null leaves a key that is there its end
 */
public record KeyTerms(String name, @Nullable KeyLifetime lifetime, AllowedAddresses addresses) {
    /** A key that never expires and may be used from anywhere. */
    public static KeyTerms named(String name) {
        return new KeyTerms(name, KeyLifetime.NEVER_EXPIRES, AllowedAddresses.ANY);
    }
}
