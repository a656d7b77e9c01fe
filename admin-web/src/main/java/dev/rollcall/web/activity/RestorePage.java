package dev.rollcall.web.activity;

import dev.rollcall.session.SignedIn;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a person or a group becomes when a change is taken back, and does it. */
public abstract class RestorePage {
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
    private @Nullable Restorable asked;

    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        entry = RequestTexts.parameter(request, "entry");
        attribute = RequestTexts.parameter(request, "attribute");
        asked = ask(me.signedIn()).orElse(null);
        if (asked != null) {
            version = asked.version();
        }
    }

    /** What would be different; empty where there is no such person or group, or no such entry of it. */
    protected abstract Optional<Restorable> ask(SignedIn admin);

    /**
     * Does it, unless the person or the group has another version than the one that was seen.
     *
     * @return the name from then on
     */
    protected abstract String takeBack(SignedIn admin, long seen);

    /** The address of the page of a person or a group, but for the id. */
    protected abstract String page();

    /** Answers 404 when there is no such person or group, or no such entry of it. */
    public void load() throws IOException {
        if (asked == null) {
            ErrorPage.missing(Texts.of("restore.text.missing"));
        }
    }

    public void restore() {
        notices.attempt(() -> {
            notices.done(Texts.of("restore.text.done", takeBack(me.signedIn(), version)));
            Redirects.go(page() + "?id=" + id);
        });
    }

    private Restorable asked() {
        if (asked == null) {
            throw new IllegalStateException("The page of a restoration shows without one");
        }
        return asked;
    }

    public String getName() {
        return asked == null ? "" : asked.name();
    }

    public boolean isFromProvider() {
        return asked().fromProvider();
    }

    /** Who made the change that is taken back. */
    public String getWho() {
        return asked().entry().entry().actor();
    }

    /** When that was, in words. */
    public String getWhen() {
        return Times.exact(asked().entry().entry().time());
    }

    /** Each attribute now, and as it will be. */
    public List<ChangeRow> getChanges() {
        String changes = asked().changes();
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
