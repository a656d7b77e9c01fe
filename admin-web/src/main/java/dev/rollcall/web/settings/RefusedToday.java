package dev.rollcall.web.settings;

import dev.rollcall.activity.RefusedCount;
import dev.rollcall.activity.RefusedEntries;
import dev.rollcall.platform.Now;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What was refused since the day (UTC) began, and where the activity shows exactly that. */
@Named
@RequestScoped
public class RefusedToday {
    private static final String PAGE = "/activity.xhtml?show=";

    @Inject
    private RefusedEntries refused;

    @Inject
    private CurrentUser me;

    private @Nullable RefusedCount count;

    RefusedCount count() {
        if (count == null) {
            count = refused.since(me.tenantId(), Now.instant().truncatedTo(ChronoUnit.DAYS));
        }
        return count;
    }

    /** The refused SCIM requests of the day, as a path with its query. */
    static String requestsPage(Instant now) {
        return PAGE + "refused-requests&from=" + day(now);
    }

    private static String day(Instant now) {
        return now.toString().substring(0, "2026-11-30".length());
    }

    public int getRequests() {
        return count().requests();
    }

    /** Sign-ins with a password. */
    public int getSignIns() {
        return count().signIns();
    }

    public boolean isOpen() {
        return count().isOpen();
    }

    public String getRequestsPage() {
        return requestsPage(Now.instant());
    }

    /** The requests of the day that the guard has held. */
    public String getHeldPage() {
        return PAGE + "held&from=" + day(Now.instant());
    }

    public String getSignInsPage() {
        return PAGE + "refused&operation=SIGN_IN&from=" + day(Now.instant());
    }
}
