package dev.rollcall.web.saml;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.signin.desk.SignInRequests;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.web.cookie.SessionCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /saml/{slug}/login}: sends the browser to the identity provider with an AuthnRequest (SAML Profiles 2.0
 * §4.1.4.1). This is the RelayState / Start URL that is handed out. {@code RelayState} names the page to come back to;
 * {@code test=true}, for a Primary Admin, makes it a <i>Test sign-in</i>.
 */
@ApplicationScoped
public class LoginEndpoint {
    @Inject
    private SignInRequests requests;

    @Inject
    private TrustedProviders trustedProviders;

    @Inject
    private WebSessions sessions;

    void get(SamlCall call) throws IOException, ServletException, InvalidMetadataException {
        String tenantId = call.organization().id();
        Optional<SignedIn> signedIn = SessionCookie.token(call.request())
                .flatMap(sessions::find)
                .filter(person -> person.organization().id().equals(tenantId));
        boolean test = call.only("test").filter("true"::equals).isPresent();
        RelayTarget target = call.only("RelayState")
                .flatMap(relayState -> RelayTarget.of(relayState, call.urls().site()))
                .orElse(RelayTarget.HOME);
        if (trustedProviders.of(tenantId).isEmpty()) {
            notSetUp(call);
        } else if (test && signedIn.filter(SignedIn::isPrimaryAdmin).isEmpty()) {
            call.redirect("/settings/okta.xhtml");
        } else if (test) {
            begin(call, RequestPurpose.TEST, RelayTarget.HOME);
        } else if (signedIn.isPresent()) {
            call.redirect(target.path());
        } else {
            begin(call, RequestPurpose.SIGN_IN, target);
        }
    }

    /**
     * The same for a sign-in that has begun at the identity provider. Whoever is signed in there is signed in here by
     * the answer, also in place of somebody who is signed in here already.
     */
    void askBack(SamlCall call, RelayTarget target) throws IOException, ServletException, InvalidMetadataException {
        begin(call, RequestPurpose.IDP_INITIATED, target);
    }

    private void begin(SamlCall call, RequestPurpose purpose, RelayTarget target)
            throws IOException, ServletException, InvalidMetadataException {
        Optional<OutgoingMessage> message = requests.begin(
                call.organization(),
                call.urls(),
                () -> BrowserHandle.keep(call.request(), call.response()),
                purpose,
                target);
        if (message.isEmpty()) {
            notSetUp(call);
        } else if (message.get().binding() == Binding.HTTP_REDIRECT) {
            call.redirectTo(message.get().address());
        } else {
            HandOver.send(
                    call.request(),
                    call.response(),
                    message.get(),
                    trustedProviders.texts(call.organization().id()));
        }
    }

    private static void notSetUp(SamlCall call) throws IOException, ServletException {
        RefusedSignIn.show(
                call,
                HttpServletResponse.SC_NOT_FOUND,
                SignInTexts.of("saml.text.notSetUp", call.organization().name()));
    }
}
