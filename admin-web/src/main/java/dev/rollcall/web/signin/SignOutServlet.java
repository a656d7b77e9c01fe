package dev.rollcall.web.signin;

import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.signin.logout.SingleLogout;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.web.cookie.NoticeCookie;
import dev.rollcall.web.cookie.SessionCookie;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.saml.BrowserHandle;
import dev.rollcall.web.saml.HandOver;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Signs out: the session's row is gone, wherever else its token may still be. Whom the identity provider had signed in
 * is signed out there, too.
 */
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSessions sessions;

    @Inject
    private transient SingleLogout singleLogout;

    @Inject
    private transient TrustedProviders trustedProviders;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = SessionCookie.token(request);
        Optional<SignedIn> person = token.flatMap(sessions::find);
        Optional<OutgoingMessage> atTheProvider = person.filter(who -> RequestUrls.areCertain(request))
                .flatMap(who -> singleLogout.request(
                        who.organization(),
                        RequestUrls.of(request),
                        () -> BrowserHandle.keep(request, response),
                        token.orElseThrow()));
        token.ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        NoticeCookie.clear(request, response);
        if (atTheProvider.isPresent()) {
            String tenantId = person.orElseThrow().organization().id();
            HandOver.send(request, response, atTheProvider.get(), trustedProviders.texts(tenantId));
        } else {
            person.ifPresent(who -> Notices.addForNextPage(request, response, Texts.of("signIn.text.signedOut")));
            Redirects.send(request, response, "/sign-in.xhtml");
        }
    }
}
