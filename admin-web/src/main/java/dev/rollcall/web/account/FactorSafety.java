package dev.rollcall.web.account;

import dev.rollcall.session.factor.AppSetUp;
import dev.rollcall.session.factor.FactorStatus;
import dev.rollcall.session.factor.SecondFactors;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second factors of whoever is signed in; what is done to them here, the password is asked for. */
@Named("factors")
@RequestScoped
public class FactorSafety {
    @Inject
    private SecondFactors secondFactors;

    @Inject
    private AppSetUp setUp;

    @Inject
    private PresentPassword presentPassword;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private FactorStatus status = new FactorStatus(Optional.empty(), 0, 0);
    private ShownCodes codes = new ShownCodes(List.of());

    @PostConstruct
    void read() {
        status = secondFactors.status(me.tenantId(), me.getPersonId());
    }

    /** Makes new recovery codes; this answer is what shows them. */
    public void makeCodes() {
        notices.attempt(() -> {
            if (presentPassword.prove()) {
                codes = new ShownCodes(setUp.newCodes(me.signedIn()));
                notices.done(Texts.of("recoveryCodes.text.made"));
            }
        });
    }

    public void removeApp() {
        notices.attempt(() -> {
            if (presentPassword.prove()) {
                secondFactors.removeApp(me.signedIn());
                notices.done(Texts.of("authenticatorRemove.text.done"));
                Redirects.go("/account.xhtml");
            }
        });
    }

    public boolean isAny() {
        return status.isAny();
    }

    public boolean isRequired() {
        return secondFactors.isRequired(me.tenantId());
    }

    /** Whether the app may be removed: another factor is left, or none is required. */
    public boolean isRemovable() {
        return isWithApp() && (status.passkeys() > 0 || !isRequired());
    }

    public boolean isWithApp() {
        return status.appSince().isPresent();
    }

    public @Nullable Instant getAppSince() {
        return status.appSince().orElse(null);
    }

    public long getCodesLeft() {
        return status.codesLeft();
    }

    public ShownCodes getCodes() {
        return codes;
    }
}
