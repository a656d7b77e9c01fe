package dev.rollcall.web.saml;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The page of somebody who is not signed in: one sentence that says what to do, and the reference by which an admin finds the reason. */
@Named("refusedSignIn")
@RequestScoped
public class RefusedSignIn {
    private static final String PAGE = "/WEB-INF/saml/refused.xhtml";
    private static final String SENTENCE = RefusedSignIn.class.getName() + ".sentence";
    private static final String REFERENCE = RefusedSignIn.class.getName() + ".reference";
    private static final String AGAIN = RefusedSignIn.class.getName() + ".again";

    @Inject
    private HttpServletRequest request;

    static void show(SamlCall call, int status, String sentence) throws IOException, ServletException {
        show(call, status, sentence, "");
    }

    /**
     * @param signInId of the recorded sign-in; empty when nothing is recorded
     */
    static void show(SamlCall call, int status, String sentence, String signInId) throws IOException, ServletException {
        HttpServletRequest request = call.request();
        request.setAttribute(SENTENCE, sentence);
        request.setAttribute(REFERENCE, signInId);
        request.setAttribute(
                AGAIN, "/sign-in.xhtml?organization=" + call.organization().slug());
        call.response().setStatus(status);
        request.getRequestDispatcher(PAGE).forward(request, call.response());
    }

    public String getSentence() {
        return text(SENTENCE);
    }

    public String getReference() {
        return text(REFERENCE);
    }

    /** The sign-in page of the organisation. */
    public String getAgain() {
        return request.getContextPath() + text(AGAIN);
    }

    private String text(String attribute) {
        return request.getAttribute(attribute) instanceof String text ? text : "";
    }
}
