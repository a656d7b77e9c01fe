package dev.rollcall.web.activity;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What Okta and the admins have written, newest first. */
@Named("activity")
@RequestScoped
public class ActivityPage {
    @Inject
    private Activities activities;

    @Inject
    private CurrentUser me;

    private String failures = "";
    private String before = "";
    private String older = "";
    private List<ActivityRow> rows = List.of();

    /** Fetches the page, for GET and for the refresh of the newest page. */
    public void load() {
        List<ActivityEntry> entries =
                activities.list(me.tenantId(), isOnlyFailures(), before.isBlank() ? null : before, PageLinks.SIZE + 1);
        boolean more = entries.size() > PageLinks.SIZE;
        rows = ActivityRow.of(more ? entries.subList(0, PageLinks.SIZE) : entries);
        older = more
                ? "activity.xhtml?before=" + entries.get(PageLinks.SIZE - 1).id()
                        + (isOnlyFailures() ? "&failures=1" : "")
                : "";
    }

    public boolean isOnlyFailures() {
        return failures.equals("1");
    }

    public List<ActivityRow> getRows() {
        return rows;
    }

    /** The address of the older entries, or an empty text. */
    public String getOlder() {
        return older;
    }

    public String getFailures() {
        return failures;
    }

    public void setFailures(String failures) {
        this.failures = failures;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
