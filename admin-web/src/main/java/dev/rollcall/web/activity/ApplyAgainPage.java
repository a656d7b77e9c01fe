package dev.rollcall.web.activity;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.administration.again.ApplyAgain;
import dev.rollcall.administration.again.Rehearsed;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.words.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a request that was refused would do now, and does it. */
@Named("applyAgain")
@RequestScoped
public class ApplyAgainPage {
    @Inject
    private ApplyAgain again;

    @Inject
    private Activities activities;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private @Nullable ActivityEntry entry;
    private @Nullable Rehearsed rehearsed;
    private String impossible = "";
    private String foreseen = "";

    // Whether there is a button is known before the form is read.
    @PostConstruct
    void read() {
        id = RequestTexts.parameter(request, "id");
        entry = activities.find(me.tenantId(), id).orElse(null);
        if (entry != null) {
            look();
        }
    }

    private void look() {
        try {
            rehearsed = again.rehearse(me.signedIn(), id, tenantUrl());
        } catch (DomainException e) {
            impossible = Said.of(e);
        }
    }

    private String tenantUrl() {
        return RequestUrls.of(request).tenantUrl(me.signedIn().organization().slug());
    }

    /** Answers 404 when there is no such entry. */
    public void load() throws IOException {
        if (entry == null) {
            ErrorPage.missing(Texts.of("again.text.missing"));
        }
    }

    /** Does it, if it is what was shown. */
    public void apply() {
        boolean applied = notices.attempt(() -> again.apply(me.signedIn(), id, tenantUrl(), foreseen));
        if (applied) {
            notices.done(Texts.of("again.text.done"));
            Redirects.go("/entry.xhtml?id=" + id);
        }
    }

    /** The entry that it is about, in words. */
    public List<ActivityRow> getEntries() {
        return entry == null ? List.of() : ActivityRow.of(List.of(entry));
    }

    /** Why it cannot be applied again; an empty text when it can. */
    public String getImpossible() {
        return impossible;
    }

    /** Why it would be refused again; an empty text when it would not. */
    public String getRefusal() {
        return rehearsed == null ? "" : Said.kept(rehearsed.outcome().detail()).text();
    }

    /** Whether it would succeed, and change something. */
    public boolean isPossible() {
        return rehearsed != null && rehearsed.entry().isPresent();
    }

    /** Whether it would succeed, and change nothing. */
    public boolean isDone() {
        return rehearsed != null
                && !rehearsed.outcome().isRefused()
                && rehearsed.entry().isEmpty();
    }

    /** What it would change, in words. */
    public String getDetail() {
        return rehearsed == null
                ? ""
                : rehearsed.entry().map(entry -> entry.detail()).orElse("");
    }

    /** Each attribute that it would change. */
    public List<ChangeRow> getChanges() {
        String changes = rehearsed == null
                ? ""
                : rehearsed.entry().map(entry -> entry.changes()).orElse("");
        return changes.isEmpty() ? List.of() : ChangeRow.of(changes);
    }

    /** Whether something that it would change was changed since. */
    public boolean isOld() {
        return rehearsed != null && rehearsed.isOld();
    }

    /** What has changed of its target since, the newest first. */
    public List<ActivityRow> getSince() {
        return rehearsed == null
                ? List.of()
                : ActivityRow.of(
                        rehearsed.since().stream().map(change -> change.entry()).toList());
    }

    public String getForeseen() {
        return rehearsed == null ? "" : again.fingerprint(rehearsed);
    }

    public void setForeseen(String foreseen) {
        this.foreseen = foreseen;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
