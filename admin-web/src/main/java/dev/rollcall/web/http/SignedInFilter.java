package dev.rollcall.web.http;

import dev.rollcall.platform.text.SpokenLanguage;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.web.cookie.SessionCookie;
import dev.rollcall.web.language.RequestLanguage;
import dev.rollcall.web.network.ClientAddress;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.NextPage;
import dev.rollcall.web.shell.Notice;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Lets nobody past who is not signed in, nobody but admins to more than the page that learners have, nobody but Primary
 * Admins into the settings, and everybody to the set-up page first.
 */
public class SignedInFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String SIGN_IN = "/sign-in.xhtml";
    private static final String SETUP = "/setup.xhtml";
    private static final String LEARNERS_HOME = "/home.xhtml";
    private static final List<String> WITHOUT_SIGN_IN = List.of(
            "/jakarta.faces.resource/",
            "/saml/",
            "/operator/",
            "/health",
            "/sign-out",
            "/set-password.xhtml",
            "/second-step.xhtml");
    /** What the application server would add to ours, for whoever is signed in to any organization. */
    private static final List<String> OF_THE_SERVER = List.of("/metrics", "/openapi");

    private static final List<String> PRIMARY_ADMINS_ONLY = List.of(
            "/settings",
            "/person-new.xhtml",
            "/person-role.xhtml",
            "/person-factor.xhtml",
            "/apply-again.xhtml",
            "/person-restore.xhtml",
            "/group-restore.xhtml",
            "/person-groups-restore.xhtml",
            "/password-link.xhtml");

    @Inject
    private transient SetupGate gate;

    @Inject
    private transient WebSessions sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestTexts.path(request);
        if (startsWithOneOf(path, WITHOUT_SIGN_IN)) {
            chain.doFilter(request, response);
        } else if (gate.isSetupNeeded()) {
            goOnOrRedirect(path.equals(SETUP), SETUP, request, response, chain);
        } else {
            Optional<SignedIn> signedIn =
                    SessionCookie.token(request).flatMap(token -> sessions.find(token, ClientAddress.place(request)));
            if (signedIn.isPresent()) {
                request.setAttribute(CurrentUser.ATTRIBUTE, signedIn.get());
                SpokenLanguage.set(RequestLanguage.of(request));
                serve(signedIn.get(), path, request, response, chain);
            } else {
                if (!path.equals(SIGN_IN) && isFormOfEndedSession(request)) {
                    Notices.add(request, Notice.Kind.INFO, Texts.of("signIn.text.ended"));
                }
                goOnOrRedirect(path.equals(SIGN_IN), signInAndThen(path, request), request, response, chain);
            }
        }
    }

    private static void serve(
            SignedIn person, String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (startsWithOneOf(path, OF_THE_SERVER)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean isPage = !path.equals("/") && !path.equals(SIGN_IN) && !path.equals(SETUP);
        if (!person.role().reachesAdminSite() && !isPage) {
            Redirects.send(request, response, LEARNERS_HOME);
        } else if (!person.role().reachesAdminSite() && !path.equals(LEARNERS_HOME)) {
            ErrorPage.refuse(request, response, Texts.of("error.403.text.notAdmin"));
        } else if (startsWithOneOf(path, PRIMARY_ADMINS_ONLY) && !person.isPrimaryAdmin()) {
            ErrorPage.refuse(request, response, Texts.of("error.403.text.primaryAdmin"));
        } else {
            String next = isPage ? "" : NextPage.of(RequestTexts.queryParameter(request, "next"));
            goOnOrRedirect(isPage, next, request, response, chain);
        }
    }

    private static boolean isFormOfEndedSession(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && SessionCookie.token(request).isPresent()
                && !Redirects.isOfScript(request);
    }

    private static void goOnOrRedirect(
            boolean goOn, String target, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (goOn) {
            chain.doFilter(request, response);
        } else {
            Redirects.send(request, response, target);
        }
    }

    private static String signInAndThen(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        String page = NextPage.of(query == null ? path : path + "?" + query);
        return page.equals(NextPage.HOME) || path.equals(SETUP)
                ? SIGN_IN
                : SIGN_IN + "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static boolean startsWithOneOf(String path, List<String> prefixes) {
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
