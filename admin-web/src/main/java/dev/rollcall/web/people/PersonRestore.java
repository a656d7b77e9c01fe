package dev.rollcall.web.people;

import dev.rollcall.activity.HistoryEntry;
import dev.rollcall.administration.PersonRepair;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.user.User;
import dev.rollcall.web.activity.ChangeRow;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a person becomes when a change is taken back, and does it. */
@Named
@RequestScoped
public class PersonRestore {
    @EJB
    private PersonRepair repair;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private String entry = "";
    private String attribute = "";
    private long version;
    private PersonRepair.@Nullable Preview preview;

    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        entry = RequestTexts.parameter(request, "entry");
        attribute = RequestTexts.parameter(request, "attribute");
        preview = repair.preview(me.signedIn(), id, entry, attribute).orElse(null);
        if (preview != null) {
            version = preview.person().version();
        }
    }

    /** Answers 404 when there is no such person, or no such entry of it. */
    public void load() throws IOException {
        if (preview == null) {
            ErrorPage.missing(Texts.of("restore.text.missing"));
        }
    }

    public void restore() {
        notices.attempt(() -> {
            User restored = repair.restore(me.signedIn(), id, entry, attribute, version);
            notices.done(Texts.of("restore.text.done", restored.profile().shownName()));
            Redirects.go("/person.xhtml?id=" + restored.id());
        });
    }

    private PersonRepair.Preview preview() {
        if (preview == null) {
            throw new IllegalStateException("The page of a restoration shows without one");
        }
        return preview;
    }

    private HistoryEntry history() {
        return preview().entry();
    }

    public String getName() {
        return preview == null ? "" : preview.person().profile().shownName();
    }

    public boolean isFromProvider() {
        return preview().person().source() == Source.PROVIDER;
    }

    /** Who made the change that is taken back. */
    public String getWho() {
        return history().entry().actor();
    }

    /** When that was, in words. */
    public String getWhen() {
        return Times.exact(history().entry().time());
    }

    /** Each attribute now, and as it will be. */
    public List<ChangeRow> getChanges() {
        String changes = preview().changes();
        return changes == null ? List.of() : ChangeRow.of(changes);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getAttribute() {
        return attribute;
    }

    public void setAttribute(String attribute) {
        this.attribute = attribute;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
