package dev.rollcall.session.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's passkey.
 *
 * @param handle names it on pages
 * @param name as the person calls it
 * @param lastUsed null until it has signed somebody in
 */
public record Passkey(
        String handle,
        String personId,
        Credential credential,
        String name,
        Instant created,
        @Nullable Instant lastUsed) {}
