package dev.rollcall.session;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which name the identity provider knows a session: what single logout asks for, and has to send (SAML Core
 * §3.7). Each text has at most {@link #LONGEST} characters.
 *
 * @param nameId as it came, never folded or trimmed
 * @param nameIdFormat null when none was given, as {@code nameQualifier} and {@code spNameQualifier}
 * @param sessionIndex null when the AuthnStatement had none
 */
public record SamlSubject(
        String nameId,
        @Nullable String nameIdFormat,
        @Nullable String nameQualifier,
        @Nullable String spNameQualifier,
        @Nullable String sessionIndex) {
    /** The longest text that is kept of a name. */
    public static final int LONGEST = 1024;

    /** Whether there is a name, and none of the texts is too long to be kept. */
    public boolean isKeepable() {
        return !nameId.isBlank()
                && Stream.of(nameId, nameIdFormat, nameQualifier, spNameQualifier, sessionIndex)
                        .allMatch(text -> text == null || text.length() <= LONGEST);
    }
}
