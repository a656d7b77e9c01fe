package dev.rollcall.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Makes the browser of the current Faces request a signed-in one. */
@RequestScoped
public class SignedInBrowser {
    @Inject
    private HttpServletRequest request;

    /** Hands over the token under a new session id, so that an id that somebody planted before is worth nothing. */
    public void begin(String token) {
        request.getSession();
        request.changeSessionId();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        SessionCookie.set(request, (HttpServletResponse) external.getResponse(), token);
    }
}
