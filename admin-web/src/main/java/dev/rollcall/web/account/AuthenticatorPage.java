package dev.rollcall.web.account;

import dev.rollcall.session.factor.AppSetUp;
import dev.rollcall.session.factor.SecondFactors;
import dev.rollcall.web.http.BrowserOrigin;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Whoever is signed in sets up an authenticator app, in the place of the one that they have. */
@Named("authenticator")
@RequestScoped
public class AuthenticatorPage {
    @Inject
    private AppSetUp setUp;

    @Inject
    private SecondFactors factors;

    @Inject
    private PresentPassword presentPassword;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private Optional<ShownSecret> secret = Optional.empty();
    private ShownCodes codes = new ShownCodes(List.of());
    private String code = "";

    // Which form the page has is known before.
    @PostConstruct
    void read() {
        secret = setUp.begun(me.signedIn(), me.token()).map(ShownSecret::new);
    }

    /** Checks the password, and shows the secret of a new app. */
    public void begin() {
        notices.attempt(() -> {
            if (presentPassword.isRight(
                    setUp.begin(me.signedIn(), me.token(), presentPassword.getText(), BrowserOrigin.of(request)))) {
                Redirects.go("/authenticator.xhtml");
            }
        });
    }

    /** Keeps the app; this answer is what shows the recovery codes. */
    public void confirm() {
        notices.attempt(() -> {
            Optional<List<String>> made = setUp.confirm(me.signedIn(), me.token(), code);
            if (made.isEmpty()) {
                notices.refused(Texts.of("authenticator.text.wrongCode"));
                return;
            }
            notices.done(Texts.of("authenticator.text.done"));
            codes = new ShownCodes(made.get());
            if (!codes.isAny()) {
                Redirects.go("/account.xhtml");
            }
        });
    }

    public boolean isBegun() {
        return secret.isPresent() && !codes.isAny();
    }

    /** Whether there is one already, which counts until the new one does. */
    public boolean isReplacing() {
        return factors.status(me.tenantId(), me.getPersonId()).appSince().isPresent();
    }

    public ShownSecret getSecret() {
        return secret.orElseThrow();
    }

    public ShownCodes getCodes() {
        return codes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
