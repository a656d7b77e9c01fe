package dev.rollcall.signin.passkey;

import java.util.List;

/**
 * What a page's script asks an authenticator.
 *
 * @param challenge base64url without padding
 * @param party the site's id
 * @param credentials base64url: of a sign-in those that may answer, none for whichever there is; of a registration
 *     those that are here already
 */
public record PasskeyQuestion(String challenge, String party, List<String> credentials) {
    public PasskeyQuestion {
        credentials = List.copyOf(credentials);
    }

    public String getChallenge() {
        return challenge;
    }

    public String getParty() {
        return party;
    }

    /** With blanks between them. */
    public String getCredentials() {
        return String.join(" ", credentials);
    }
}
