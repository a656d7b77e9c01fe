package dev.rollcall.signin.fetch;

import org.jspecify.annotations.Nullable;

/**
 * Nothing usable was read from a metadata URL. The message is one or two sentences for the admin: why, and what to do.
 */
public final class UnreadableMetadataException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableMetadataException(@Nullable String sentence) {
        super(sentence);
    }
}
