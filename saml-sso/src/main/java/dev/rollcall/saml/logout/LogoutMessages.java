package dev.rollcall.saml.logout;

import dev.rollcall.saml.check.Header;
import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.message.RedirectQuery;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.party.ServiceProvider;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Situation;
import dev.rollcall.saml.send.MessageWriter;
import dev.rollcall.saml.send.Outbox;
import dev.rollcall.saml.send.OutgoingMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Single logout by the browser, both ways (SAML Profiles 2.0 §4.4). What we send is signed always; what we take must
 * be. Thread safe, keeps nothing.
 */
public final class LogoutMessages {
    private LogoutMessages() {}

    /**
     * Asks the identity provider to end a session.
     *
     * @param nameId exactly as the assertion had it
     * @param sessionIndex as the assertion had it; null for all sessions
     * @throws IllegalArgumentException when the metadata has no logout service for the binding
     */
    public static OutgoingMessage request(
            ServiceProvider us,
            TrustedProvider them,
            Binding binding,
            NameId nameId,
            @Nullable String sessionIndex,
            @Nullable String relayState,
            Instant now) {
        var location = them.singleLogout(binding)
                .orElseThrow(() -> new IllegalArgumentException("The identity provider has no logout by " + binding))
                .location();
        var message = MessageWriter.write(
                "LogoutRequest",
                location,
                us.entityId(),
                now,
                request -> request.attribute(
                        "NotOnOrAfter", now.plus(Header.MAX_AGE).toString()),
                request -> {
                    request.nameId(nameId);
                    if (sessionIndex != null) {
                        request.element("samlp", Saml.PROTOCOL, "SessionIndex", sessionIndex);
                    }
                });
        return Outbox.send(message, "SAMLRequest", binding, location, relayState, us.signing());
    }

    /**
     * Answers a logout request.
     *
     * @param inResponseTo the request's ID
     * @param success whether the sessions have ended here
     * @param relayState the request's
     * @throws IllegalArgumentException when the metadata has no logout service for the binding
     */
    public static OutgoingMessage response(
            ServiceProvider us,
            TrustedProvider them,
            Binding binding,
            String inResponseTo,
            boolean success,
            @Nullable String relayState,
            Instant now) {
        var location = them.singleLogout(binding)
                .orElseThrow(() -> new IllegalArgumentException("The identity provider has no logout by " + binding))
                .responseLocation();
        var code = success ? Saml.SUCCESS : "urn:oasis:names:tc:SAML:2.0:status:Responder";
        var message = MessageWriter.write(
                "LogoutResponse",
                location,
                us.entityId(),
                now,
                response -> response.attribute("InResponseTo", inResponseTo),
                response -> {
                    response.start("Status");
                    response.start("StatusCode");
                    response.attribute("Value", code);
                    response.end();
                    response.end();
                });
        return Outbox.send(message, "SAMLResponse", binding, location, relayState, us.signing());
    }

    /**
     * Reads what came by Redirect.
     *
     * @param rawQuery the query as it was sent, not decoded
     * @param expected what it has to fit; its open requests are the logout requests of this browser
     * @throws RejectedMessageException with a sentence for the administrator
     */
    public static LogoutMessage readRedirect(String rawQuery, Expectation expected) throws RejectedMessageException {
        var reader = new LogoutReader(expected);
        try {
            return reader.redirected(RedirectQuery.read(rawQuery));
        } catch (RejectedMessageException rejected) {
            throw rejected.with(Situation.logout(expected), reader.facts());
        }
    }

    /**
     * Reads what came by POST: one of the two form fields.
     *
     * @param samlRequest null when the form has none
     * @param samlResponse null when the form has none
     * @throws RejectedMessageException with a sentence for the administrator
     */
    public static LogoutMessage readPosted(
            @Nullable String samlRequest, @Nullable String samlResponse, Expectation expected)
            throws RejectedMessageException {
        var reader = new LogoutReader(expected);
        try {
            return reader.posted(samlRequest, samlResponse);
        } catch (RejectedMessageException rejected) {
            throw rejected.with(Situation.logout(expected), reader.facts());
        }
    }
}
