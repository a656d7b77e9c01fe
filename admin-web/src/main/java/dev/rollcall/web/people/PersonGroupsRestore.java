package dev.rollcall.web.people;

import dev.rollcall.administration.MembershipRepair;
import dev.rollcall.administration.MembershipRepair.Preview;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.platform.Now;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Shows into which groups of a moment a person would come back, and puts them there. */
@Named
@RequestScoped
public class PersonGroupsRestore {
    @EJB
    private MembershipRepair repair;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private String entry = "";
    private String on = "";
    private long version;
    private Optional<Preview> preview = Optional.empty();

    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        entry = RequestTexts.parameter(request, "entry");
        on = RequestTexts.parameter(request, "on");
        preview = repair.preview(me.signedIn(), id, entry, time());
        version = preview.map(Preview::version).orElse(0L);
    }

    // Whatever else stands in the address is today.
    private LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            return Now.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    private Instant time() {
        return day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Answers 404 when there is no such person, or no such entry of it. */
    public void load() throws IOException {
        if (preview.isEmpty()) {
            ErrorPage.missing(Texts.of("restore.text.missing"));
        }
    }

    public void restore() {
        notices.attempt(() -> {
            Preview done = repair.restore(me.signedIn(), id, entry, time(), version);
            notices.done(Texts.of(
                    "personGroups.text.done", getName(), done.groups().left().size()));
            Redirects.go("/person.xhtml?id=" + id);
        });
    }

    public String getName() {
        return preview.map(seen -> seen.person().profile().shownName()).orElse("");
    }

    public boolean isFromProvider() {
        return preview.filter(seen -> seen.person().source() == Source.PROVIDER).isPresent();
    }

    /** When the person was in the groups, in words. */
    public String getWhen() {
        return preview.map(seen -> Times.exact(seen.moment())).orElse("");
    }

    /** The groups that the person comes back into. */
    public List<Member> getGroups() {
        return preview.map(seen -> seen.groups().left()).orElse(List.of());
    }

    /** How many groups of then are deleted. */
    public int getGone() {
        return preview.map(seen -> seen.groups().gone()).orElse(0);
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

    /** The day (UTC) at whose begin it was so, as the field writes it; only where there is no entry. */
    public String getOn() {
        return entry.isEmpty() ? day().toString() : "";
    }

    public void setOn(String on) {
        this.on = on;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
