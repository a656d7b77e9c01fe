package dev.rollcall.web.saml;

import dev.rollcall.signin.desk.Verdict;
import dev.rollcall.signin.logout.LogoutVerdict;
import dev.rollcall.signin.words.SignInTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of somebody who is not signed in, or out: one sentence that says what to do, the way on, and the reference
 * by which an admin finds the reason.
 */
@Named("refusedSignIn")
@RequestScoped
public class RefusedSignIn {
    private static final String PAGE = "/WEB-INF/saml/refused.xhtml";
    private static final String REFUSAL = RefusedSignIn.class.getName();

    /**
     * What the page says.
     *
     * @param reference of the recorded sign-in; empty when nothing is recorded
     * @param path the way on, without the context path
     */
    private record Refusal(String heading, String sentence, String reference, String path, String link) {}

    @Inject
    private HttpServletRequest request;

    /**
     * The message is not read: nobody is signed in, and nobody is signed out who was not before. Nothing is recorded.
     */
    static void show(SamlCall call, int status, String sentence) throws IOException, ServletException {
        String heading = SignInTexts.of(call.isLogout() ? "saml.heading.logoutUnread" : "saml.heading.refused");
        show(call, status, new Refusal(heading, sentence, "", signIn(call), toSignIn()));
    }

    /** Nobody is signed in by a Response. */
    static void show(SamlCall call, int status, Verdict.Refused refused) throws IOException, ServletException {
        String path = refused.again() ? "/saml/" + call.organization().slug() + "/login" : signIn(call);
        String link = refused.again() ? SignInTexts.of("saml.link.again") : toSignIn();
        show(
                call,
                status,
                new Refusal(
                        SignInTexts.of("saml.heading.refused"), refused.sentence(), refused.signInId(), path, link));
    }

    /** A message about signing out is not believed. */
    static void show(SamlCall call, int status, LogoutVerdict.Refused refused) throws IOException, ServletException {
        show(
                call,
                status,
                new Refusal(refused.heading(), refused.sentence(), refused.signInId(), signIn(call), toSignIn()));
    }

    private static void show(SamlCall call, int status, Refusal refusal) throws IOException, ServletException {
        call.request().setAttribute(REFUSAL, refusal);
        call.response().setStatus(status);
        call.request().getRequestDispatcher(PAGE).forward(new WithoutForm(call.request()), call.response());
    }

    /**
     * The request without the form that came with it. It is for an endpoint and not for the page, which would take a
     * view state in it for its own, and could not read one that is too large.
     */
    private static final class WithoutForm extends HttpServletRequestWrapper {
        WithoutForm(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }

    private static String signIn(SamlCall call) {
        return "/sign-in.xhtml?organization=" + call.organization().slug();
    }

    private static String toSignIn() {
        return SignInTexts.of("saml.link.signIn");
    }

    public String getHeading() {
        return refusal().heading();
    }

    public String getSentence() {
        return refusal().sentence();
    }

    public String getReference() {
        return refusal().reference();
    }

    /** The address of the way on. */
    public String getPath() {
        return request.getContextPath() + refusal().path();
    }

    public String getLink() {
        return refusal().link();
    }

    private Refusal refusal() {
        @Nullable Object shown = request.getAttribute(REFUSAL);
        if (shown instanceof Refusal refusal) {
            return refusal;
        }
        throw new IllegalStateException("The page of a refused sign-in shows without one");
    }
}
