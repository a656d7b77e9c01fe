package dev.rollcall.web.saml;

import dev.rollcall.platform.NotFoundException;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.send.AuthnRequests;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.web.shell.SessionCookie;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /saml/{slug}/login}: sends the browser to the identity provider with an AuthnRequest (SAML Profiles 2.0 §4.1.4.1). This is the
 * RelayState / Start URL that is handed out. {@code RelayState} names the page to come back to; {@code test=true}, for a Primary Admin, makes it
 * a <i>Test sign-in</i>.
 */
@ApplicationScoped
public class LoginEndpoint {
    @Inject
    private TrustedProviders trustedProviders;

    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private OpenRequests requests;

    @Inject
    private WebSessions sessions;

    void get(SamlCall call) throws IOException, ServletException, InvalidMetadataException {
        String tenantId = call.organization().id();
        Optional<TrustedProvider> provider = trustedProviders.of(tenantId);
        Optional<SignedIn> signedIn = SessionCookie.token(call.request())
                .flatMap(sessions::find)
                .filter(person -> person.organization().id().equals(tenantId));
        boolean test = call.only("test").filter("true"::equals).isPresent();
        RelayTarget target = call.only("RelayState")
                .flatMap(relayState -> RelayTarget.of(relayState, call.urls().site()))
                .orElse(RelayTarget.HOME);
        if (provider.isEmpty()) {
            RefusedSignIn.show(
                    call,
                    HttpServletResponse.SC_NOT_FOUND,
                    Texts.of("saml.text.notSetUp", call.organization().name()));
        } else if (test && signedIn.filter(SignedIn::isPrimaryAdmin).isEmpty()) {
            call.redirect("/settings/okta.xhtml");
        } else if (test) {
            begin(call, provider.get(), RequestPurpose.TEST, RelayTarget.HOME);
        } else if (signedIn.isPresent()) {
            call.redirect(target.path());
        } else {
            begin(call, provider.get(), RequestPurpose.SIGN_IN, target);
        }
    }

    /**
     * The same for a sign-in that has begun at the identity provider. Whoever is signed in there is signed in here by the answer, also in place of
     * somebody who is signed in here already.
     */
    void askBack(SamlCall call, RelayTarget target) throws IOException, InvalidMetadataException {
        TrustedProvider provider = trustedProviders
                .of(call.organization().id())
                .orElseThrow(() -> new NotFoundException("The identity provider was disconnected meanwhile."));
        begin(call, provider, RequestPurpose.IDP_INITIATED, target);
    }

    private void begin(SamlCall call, TrustedProvider provider, RequestPurpose purpose, RelayTarget target)
            throws IOException {
        // No RelayState: what it would hold stays here, under the request's ID.
        OutgoingMessage message = AuthnRequests.create(
                serviceProviders.of(call.organization(), call.urls()), provider, null, Now.instant());
        String handle = BrowserHandle.keep(call.request(), call.response());
        requests.open(call.organization().id(), message.id(), handle, purpose, target);
        if (message.binding() == Binding.HTTP_REDIRECT) {
            call.redirectTo(message.address());
        } else {
            HandOver.send(
                    call.request(),
                    call.response(),
                    message,
                    trustedProviders.texts(call.organization().id()));
        }
    }
}
