package dev.rollcall.saml.send;

import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.party.ServiceProvider;
import dev.rollcall.saml.party.TrustedProvider;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks an identity provider to sign somebody in (SAML Core 2.0 §3.4.1, SAML Profiles 2.0 §4.1.4.1). The request asks
 * for no format of NameID: what the administrator has chosen at the identity provider counts. ForceAuthn and IsPassive
 * are left at their default, false.
 */
public final class AuthnRequests {
    private AuthnRequests() {}

    /**
     * A request, signed when the identity provider wants it. By Redirect when the metadata offers it, otherwise by
     * POST.
     *
     * @param relayState what comes back with the response, 80 bytes at most
     * @throws IllegalArgumentException when the relay state is longer
     */
    public static OutgoingMessage create(
            ServiceProvider us, TrustedProvider them, @Nullable String relayState, Instant now) {
        var binding = Optional.of(Binding.HTTP_REDIRECT)
                .filter(redirect -> them.singleSignOn(redirect).isPresent())
                .orElse(Binding.HTTP_POST);
        return create(us, them, binding, them.wantsSignedRequests(), relayState, now);
    }

    /** @throws IllegalArgumentException also when the metadata does not offer the binding */
    public static OutgoingMessage create(
            ServiceProvider us,
            TrustedProvider them,
            Binding binding,
            boolean signed,
            @Nullable String relayState,
            Instant now) {
        var location = them.singleSignOn(binding)
                .orElseThrow(() -> new IllegalArgumentException("The identity provider does not offer " + binding))
                .location();
        var message = MessageWriter.write(
                "AuthnRequest",
                location,
                us.entityId(),
                now,
                request -> {
                    request.attribute("AssertionConsumerServiceURL", us.acsUrl());
                    request.attribute("ProtocolBinding", Binding.HTTP_POST.uri());
                },
                request -> {
                    request.start("NameIDPolicy");
                    request.attribute("Format", Saml.UNSPECIFIED);
                    request.attribute("AllowCreate", "true");
                    request.end();
                });
        return Outbox.send(message, "SAMLRequest", binding, location, relayState, signed ? us.signing() : null);
    }
}
