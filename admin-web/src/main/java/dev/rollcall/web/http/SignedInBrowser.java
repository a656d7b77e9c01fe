package dev.rollcall.web.http;

import dev.rollcall.web.cookie.KnownBrowserCookie;
import dev.rollcall.web.cookie.NoticeCookie;
import dev.rollcall.web.cookie.SecondStepCookie;
import dev.rollcall.web.cookie.SessionCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Makes the browser of a request a signed-in one. */
@RequestScoped
public class SignedInBrowser {
    @Inject
    private HttpServletRequest request;

    /**
     * Hands over the token of a new session: one that somebody planted before is worth nothing, and nothing stays of
     * who was signed in in this browser before.
     */
    public void begin(String token) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        begin(request, (HttpServletResponse) external.getResponse(), token);
    }

    /** Hands over the token for the second step of a sign-in. */
    public void beginSecondStep(String token) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        SecondStepCookie.set(request, (HttpServletResponse) external.getResponse(), token);
    }

    /** The same outside of Faces. */
    public static void begin(HttpServletRequest request, HttpServletResponse response, String token) {
        NoticeCookie.clear(request, response);
        SecondStepCookie.clear(request, response);
        SessionCookie.set(request, response, token);
    }

    /** Hands over what the browser shows from now on when somebody signs in there. */
    public void know(String token) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        know(request, (HttpServletResponse) external.getResponse(), token);
    }

    /** The same outside of Faces. */
    public static void know(HttpServletRequest request, HttpServletResponse response, String token) {
        KnownBrowserCookie.set(request, response, token);
    }
}
