package dev.rollcall.web.http;

import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.web.cookie.SessionCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Names in each form the sign-in in which its page was opened, in a way that only that sign-in's browser can: a form
 * that comes from elsewhere, or under another sign-in, does nothing.
 */
@Named
@RequestScoped
public class FormOwner {
    static final String PARAMETER = "form-owner";

    @Inject
    private HttpServletRequest request;

    /** For the form's hidden field; empty when nobody is signed in. */
    public String getValue() {
        return of(request);
    }

    /** Whether the form that was sent was opened under the sign-in of the browser that sends it. */
    static boolean isOf(HttpServletRequest form) {
        return of(form).equals(form.getParameter(PARAMETER));
    }

    private static String of(HttpServletRequest request) {
        return SessionCookie.token(request)
                .map(token -> Sha256.hex("rollcall form of " + token))
                .orElse("");
    }
}
