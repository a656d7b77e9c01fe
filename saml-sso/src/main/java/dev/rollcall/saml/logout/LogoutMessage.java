package dev.rollcall.saml.logout;

import dev.rollcall.saml.message.NameId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A logout message whose signature has verified (SAML Core 2.0 §3.7). */
public sealed interface LogoutMessage {
    /** Its ID. */
    String id();

    /** The identity provider. */
    String issuer();

    /** What came with it and goes back with the answer; signed in the Redirect binding only, and null with POST. */
    @Nullable
    String relayState();

    /**
     * Somebody's sessions are to end. It counts once: the caller stores {@code (issuer, id)} until {@code usableUntil}.
     *
     * @param nameId whose
     * @param sessionIndexes which; empty means all
     * @param usableUntil from then on, skew included, it is refused for its age
     */
    record Request(
            String id,
            String issuer,
            NameId nameId,
            List<String> sessionIndexes,
            Instant usableUntil,
            @Nullable String relayState)
            implements LogoutMessage {
        public Request {
            sessionIndexes = List.copyOf(sessionIndexes);
        }
    }

    /**
     * What became of a logout that we asked for.
     *
     * @param inResponseTo our request
     * @param success whether every session ended
     * @param status the status codes, shortened: {@code Success}, {@code Responder/PartialLogout}
     */
    record Response(
            String id,
            String issuer,
            String inResponseTo,
            boolean success,
            String status,
            @Nullable String relayState) implements LogoutMessage {}
}
