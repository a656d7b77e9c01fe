package dev.rollcall.signin.logout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came to a Single Logout URL. A parameter that came more than once, and so cannot be believed, is none.
 *
 * @param query by the Redirect binding, the query as it came; null by POST
 * @param samlRequest the form field, Base64; null for none
 * @param samlResponse the form field, Base64; null for none
 * @param relayState null for none
 * @param handle by which the browser shows that it has begun something here; empty for none
 * @param signedIn whether the browser shows a session
 * @param clientAddress the browser's network address
 */
public record ReceivedLogout(
        @Nullable String query,
        @Nullable String samlRequest,
        @Nullable String samlResponse,
        @Nullable String relayState,
        String handle,
        boolean signedIn,
        String clientAddress) {

    boolean isPosted() {
        return query == null;
    }

    /** Whether it is the answer to a request of ours. */
    boolean isAnswer() {
        return samlResponse != null && samlRequest == null;
    }

    /** The message as a form carries it. */
    Optional<String> message() {
        return Optional.ofNullable(samlRequest != null ? samlRequest : samlResponse);
    }
}
