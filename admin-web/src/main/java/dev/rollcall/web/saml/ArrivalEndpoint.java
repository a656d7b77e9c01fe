package dev.rollcall.web.saml;

import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.web.cookie.ArrivalCookie;
import dev.rollcall.web.cookie.KnownBrowserCookie;
import dev.rollcall.web.cookie.SessionCookie;
import dev.rollcall.web.http.SignedInBrowser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /saml/{slug}/arrival}: the step after the ACS, where the browser shows the cookies that it keeps from a
 * form of another site. The session that it had before ends here, in the database and in the browser, and the new one
 * begins.
 */
@ApplicationScoped
public class ArrivalEndpoint {
    @Inject
    private WebSessions sessions;

    @Inject
    private KnownBrowsers browsers;

    void get(SamlCall call) throws IOException, ServletException {
        Optional<String> arrived = ArrivalCookie.token(call.request());
        arrived.ifPresent(token -> ArrivalCookie.clear(call.request(), call.response()));
        Optional<SignedIn> person = arrived.flatMap(sessions::find);
        if (person.isPresent()) {
            SessionCookie.token(call.request())
                    .filter(before -> !before.equals(arrived.get()))
                    .ifPresent(sessions::end);
            SignedInBrowser.begin(call.request(), call.response(), arrived.get());
            know(call, person.get());
        } else if (SessionCookie.token(call.request()).flatMap(sessions::find).isEmpty()) {
            RefusedSignIn.show(call, HttpServletResponse.SC_FORBIDDEN, SignInTexts.of("saml.text.noCookie"));
            return;
        }
        call.redirect(call.only("to")
                .flatMap(to -> RelayTarget.of(to, call.urls().site()))
                .orElse(RelayTarget.HOME)
                .path());
    }

    // On the day when the identity provider cannot be reached, an admin's password is tried in this browser.
    private void know(SamlCall call, SignedIn person) {
        if (person.role().reachesAdminSite()) {
            String shown = KnownBrowserCookie.token(call.request()).orElse("");
            String token = browsers.remember(person.organization().id(), person.personId(), shown);
            SignedInBrowser.know(call.request(), call.response(), token);
        }
    }
}
