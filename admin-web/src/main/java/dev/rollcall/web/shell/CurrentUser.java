package dev.rollcall.web.shell;

import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.session.SignedIn;
import dev.rollcall.web.cookie.SessionCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Who is signed in, as {@link dev.rollcall.web.http.SignedInFilter} found it. */
@Named("me")
@RequestScoped
public class CurrentUser {
    public static final String ATTRIBUTE = SignedIn.class.getName();

    @Inject
    private HttpServletRequest request;

    /** @throws NotAllowedException when nobody is signed in */
    public SignedIn signedIn() {
        if (request.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new NotAllowedException(Texts.of("error.403.text.signIn"));
    }

    /** The token of the sign-in, which only the browser keeps. */
    public String token() {
        return SessionCookie.token(request)
                .orElseThrow(() -> new NotAllowedException(Texts.of("error.403.text.signIn")));
    }

    public String tenantId() {
        return signedIn().organization().id();
    }

    public boolean isKnown() {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    public boolean isPrimaryAdmin() {
        return isKnown() && signedIn().isPrimaryAdmin();
    }

    public String getName() {
        return signedIn().shownName();
    }

    public String getUserName() {
        return signedIn().userName();
    }

    /** The role in words. */
    public String getRoleName() {
        return Texts.of("role." + signedIn().role());
    }

    public String getPersonId() {
        return signedIn().personId();
    }

    public String getOrganization() {
        return signedIn().organization().name();
    }

    public String getInitials() {
        return Initials.of(getName());
    }
}
