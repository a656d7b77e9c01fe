package dev.rollcall.session.link;

import java.time.Instant;

/**
 * A new link, with the one view of its token.
 *
 * @param slug of the organization
 * @param userName whose password it sets
 * @param token what makes the link; it is not kept and the text form hides it
 */
public record PasswordLink(String slug, String userName, String token, Instant expires) {
    @Override
    public String toString() {
        return "PasswordLink[" + slug + ", " + userName + "]";
    }
}
