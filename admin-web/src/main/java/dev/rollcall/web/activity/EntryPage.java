package dev.rollcall.web.activity;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.TargetType;
import dev.rollcall.activity.request.RequestLog;
import dev.rollcall.activity.request.RequestLogWriter;
import dev.rollcall.activity.retention.Retentions;
import dev.rollcall.administration.again.ApplyAgain;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.PageLinks;
import dev.rollcall.web.shell.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of the activity, and the requests behind it. */
@Named("entry")
@RequestScoped
public class EntryPage {
    @Inject
    private Activities activities;

    @EJB
    private RequestLogWriter writer;

    @EJB
    private RequestLog log;

    @EJB
    private Retentions retentions;

    @EJB
    private ApplyAgain again;

    @Inject
    private CurrentUser me;

    private String id = "";
    private String after = "";
    private String next = "";
    private @Nullable ActivityRow row;
    private List<RequestRow> requests = List.of();
    private List<ChangeRow> changes = List.of();
    private boolean offered;
    private String appliedAs = "";
    private String appliedFor = "";

    /** Finds the entry; answers 404 when there is none. */
    public void load() throws IOException {
        writer.write();
        Optional<ActivityEntry> entry = activities.find(me.tenantId(), id);
        if (entry.isEmpty()) {
            ErrorPage.missing(Texts.of(
                    "entry.text.missing", retentions.find(me.tenantId()).activityDays()));
            return;
        }
        row = ActivityRow.of(List.of(entry.get())).get(0);
        List<ChangeRow> found =
                activities.changes(me.tenantId(), id).map(ChangeRow::of).orElse(List.of());
        boolean ofRules = entry.get().targetType() == TargetType.SETTING;
        changes = ofRules ? found.stream().map(ChangeRow::ofRule).toList() : found;
        offered = again.isOffered(me.signedIn(), entry.get());
        appliedAs = again.appliedAs(me.signedIn(), entry.get())
                .map(ActivityEntry::id)
                .orElse("");
        appliedFor = again.appliedFor(me.signedIn(), entry.get())
                .map(ActivityEntry::id)
                .orElse("");
        String requestId = entry.get().requestId();
        if (requestId != null) {
            List<RequestRow> kept = log.series(me.tenantId(), requestId, after, PageLinks.SIZE + 1).stream()
                    .map(RequestRow::new)
                    .toList();
            boolean more = kept.size() > PageLinks.SIZE;
            requests = more ? kept.subList(0, PageLinks.SIZE) : kept;
            next = more
                    ? "entry.xhtml?id=" + row.getId() + "&after="
                            + kept.get(PageLinks.SIZE - 1).getId()
                    : "";
        }
    }

    public ActivityRow getRow() {
        if (row == null) {
            throw new IllegalStateException("The page of an entry shows without one");
        }
        return row;
    }

    /** How many days requests are kept. */
    public int getRequestDays() {
        return retentions.find(me.tenantId()).requestDays();
    }

    /** Whether what was refused can be tried again. */
    public boolean isOffered() {
        return offered;
    }

    /** The entry of what was done for this refusal since; an empty text for none. */
    public String getAppliedAs() {
        return appliedAs;
    }

    /** The refusal that this was done for; an empty text for none. */
    public String getAppliedFor() {
        return appliedFor;
    }

    /** Each attribute that changed. */
    public List<ChangeRow> getChanges() {
        return changes;
    }

    public List<RequestRow> getRequests() {
        return requests;
    }

    /** The address of the requests behind these, or an empty text. */
    public String getNext() {
        return next;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
