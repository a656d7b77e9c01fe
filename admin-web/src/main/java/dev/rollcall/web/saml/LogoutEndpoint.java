package dev.rollcall.web.saml;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.signin.logout.LogoutDesk;
import dev.rollcall.signin.logout.LogoutVerdict;
import dev.rollcall.signin.logout.ReceivedLogout;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.web.cookie.SessionCookie;
import dev.rollcall.web.network.ClientAddress;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /saml/{slug}/logout}: the identity provider's requests to end sessions, by Redirect or POST, and its answers
 * to ours. What to make of them is {@link LogoutDesk}'s.
 */
@ApplicationScoped
public class LogoutEndpoint {
    /** A header line that is longer may be cut or refused by what stands in between; a page is not. */
    private static final int LONGEST_LOCATION = 2_000;

    @Inject
    private LogoutDesk desk;

    @Inject
    private TrustedProviders trustedProviders;

    void serve(SamlCall call) throws IOException, ServletException, InvalidMetadataException {
        if (!call.isPost() && call.request().getQueryString() == null) {
            call.redirect(signIn(call));
            return;
        }
        LogoutVerdict verdict = desk.receive(call.organization(), call.urls(), received(call));
        if (verdict instanceof LogoutVerdict.Answered answered) {
            send(call, answered.answer());
        } else if (verdict instanceof LogoutVerdict.SignedOut signedOut) {
            String sentence = signedOut.sentence();
            Notices.addForNextPage(
                    call.request(), call.response(), sentence == null ? Texts.of("signIn.text.signedOut") : sentence);
            call.redirect(signIn(call));
        } else if (verdict instanceof LogoutVerdict.Refused refused) {
            RefusedSignIn.show(call, HttpServletResponse.SC_FORBIDDEN, refused);
        } else {
            call.redirect(signIn(call));
        }
    }

    private static ReceivedLogout received(SamlCall call) {
        return new ReceivedLogout(
                call.isPost() ? null : call.request().getQueryString(),
                call.only("SAMLRequest").orElse(null),
                call.only("SAMLResponse").orElse(null),
                call.only("RelayState").orElse(null),
                BrowserHandle.of(call.request()).orElse(""),
                SessionCookie.token(call.request()).isPresent(),
                ClientAddress.of(call.request()));
    }

    private void send(SamlCall call, OutgoingMessage answer) throws IOException {
        if (answer.binding() == Binding.HTTP_REDIRECT && answer.address().length() <= LONGEST_LOCATION) {
            call.redirectTo(answer.address());
        } else {
            HandOver.send(
                    call.request(),
                    call.response(),
                    answer,
                    trustedProviders.texts(call.organization().id()));
        }
    }

    private static String signIn(SamlCall call) {
        return "/sign-in.xhtml?organization=" + call.organization().slug();
    }
}
