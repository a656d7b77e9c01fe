package dev.rollcall.web.saml;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.PublicUrls;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.web.http.RequestUrls;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to one of an organization's SAML addresses. */
public record SamlCall(Organization organization, HttpServletRequest request, HttpServletResponse response) {
    /** What an endpoint does. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, ServletException, InvalidMetadataException;
    }

    PublicUrls urls() {
        return RequestUrls.of(request);
    }

    /** Whether it is about signing out. */
    boolean isLogout() {
        return String.valueOf(request.getPathInfo()).endsWith("/logout");
    }

    boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** Does the work when the request's method is the endpoint's, and answers 405 when it is not. */
    void when(boolean isMethod, String allowed, Work work)
            throws IOException, ServletException, InvalidMetadataException {
        if (isMethod) {
            work.run();
        } else {
            response.setHeader("Allow", allowed);
            RefusedSignIn.show(
                    this, HttpServletResponse.SC_METHOD_NOT_ALLOWED, SignInTexts.of("saml.text.wrongMethod", allowed));
        }
    }

    /**
     * A parameter of the form or the query; empty when it is missing, when it is there more than once and so cannot be
     * believed, and when the form cannot be read.
     */
    Optional<String> only(String name) {
        String[] values = values(name);
        return values != null && values.length == 1 ? Optional.of(values[0]) : Optional.empty();
    }

    private String @Nullable [] values(String name) {
        try {
            return request.getParameterValues(name);
        } catch (IllegalStateException e) {
            // The container gives up on a form that does not say how large it is, and is too large.
            return null;
        }
    }

    /** A path of this site. */
    void redirect(String path) {
        redirectTo(request.getContextPath() + path);
    }

    /** An address anywhere; with 303, a form that was posted here is not posted again there (RFC 9110 §15.4.4). */
    void redirectTo(String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
