package dev.rollcall.web.guard;

import dev.rollcall.administration.GuardAdministration;
import dev.rollcall.directory.guard.GuardRules;
import dev.rollcall.directory.guard.GuardTerms;
import dev.rollcall.platform.Now;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when on an organization's changes are held. */
@Named("guardForm")
@RequestScoped
public class GuardForm {
    @Inject
    private GuardRules rules;

    @Inject
    private GuardAdministration guard;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private boolean enabled;
    private int most;
    private int percent;
    private @Nullable Instant pausedUntil;

    @PostConstruct
    void read() {
        GuardTerms terms = rules.find(me.tenantId());
        enabled = terms.enabled();
        most = terms.most();
        percent = terms.percent();
        pausedUntil = terms.pausedUntil();
    }

    public void save() {
        if (notices.attempt(() -> guard.save(me.signedIn(), enabled, most, percent))) {
            notices.done(Texts.of(enabled ? "settings.guard.text.savedOn" : "settings.guard.text.savedOff"));
            Redirects.go(OktaPage.SCIM_TAB);
        }
    }

    /** How it stands, in a sentence. */
    public String getSummary() {
        return isPaused()
                ? Texts.of("settings.guard.text.paused")
                : Texts.of(enabled ? "settings.guard.text.on" : "settings.guard.text.off", most, percent);
    }

    /** Whether everything is let through for now. */
    public boolean isPaused() {
        return enabled && pausedUntil != null && pausedUntil.isAfter(Now.instant());
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getMost() {
        return most;
    }

    public void setMost(int most) {
        this.most = most;
    }

    public int getPercent() {
        return percent;
    }

    public void setPercent(int percent) {
        this.percent = percent;
    }
}
