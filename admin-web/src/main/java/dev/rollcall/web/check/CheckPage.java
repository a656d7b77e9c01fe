package dev.rollcall.web.check;

import dev.rollcall.platform.Now;
import dev.rollcall.provisioning.check.SetUpCheck;
import dev.rollcall.provisioning.check.SetUpChecks;
import dev.rollcall.web.check.play.CheckRunner;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest check of the organization, and the button that begins another. */
@Named("check")
@RequestScoped
public class CheckPage {
    private static final String PAGE = "/settings/check.xhtml";

    @EJB
    private SetUpChecks checks;

    @Inject
    private CheckRunner runner;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private @Nullable Optional<SetUpCheck> newest;

    /** Begins a check; the page that follows shows how far it is. */
    public void start() {
        notices.attempt(() -> runner.begin(
                me.signedIn(),
                CheckTarget.of(request, me.signedIn().organization().slug())));
        Redirects.go(PAGE);
    }

    private Optional<SetUpCheck> newest() {
        if (newest == null) {
            newest = checks.newest(me.tenantId());
        }
        return newest;
    }

    /** Whether there is one; other pages ask nothing else. */
    public boolean isThere() {
        return newest == null ? checks.isAny(me.tenantId()) : newest.isPresent();
    }

    public boolean isAtWork() {
        return newest().filter(check -> check.isAtWork(Now.instant())).isPresent();
    }

    /** Whether its node ended before it did. */
    public boolean isBrokenOff() {
        return newest().filter(check -> check.ended() == null && !check.isAtWork(Now.instant()))
                .isPresent();
    }

    public boolean isPassed() {
        return newest().filter(check -> check.ended() != null && check.isPassed())
                .isPresent();
    }

    public @Nullable Instant getStarted() {
        return newest().map(SetUpCheck::started).orElse(null);
    }

    public String getStartedBy() {
        return newest().map(SetUpCheck::startedBy).orElse("");
    }

    public String getUrl() {
        return newest().map(SetUpCheck::url).orElse("");
    }

    /** Whether the requests go the way that Okta's go. */
    public boolean isByTenantUrl() {
        return CheckTarget.isTenantUrl();
    }

    public long getRequests() {
        return newest().stream().mapToLong(check -> check.steps().size()).sum();
    }

    public long getFailed() {
        return newest().stream()
                .flatMap(check -> check.steps().stream())
                .filter(step -> !step.isPassed())
                .count();
    }

    public List<AppRow> getApps() {
        return newest().map(check -> AppRow.of(check.steps(), isAtWork())).orElse(List.of());
    }
}
