package dev.rollcall.web.people;

import dev.rollcall.activity.retention.Retentions;
import dev.rollcall.administration.MembershipRepair;
import dev.rollcall.administration.MembershipRepair.Preview;
import dev.rollcall.directory.Source;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.PassingFailure;
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

    @EJB
    private Retentions retentions;

    @EJB
    private Users users;

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
    private boolean late;
    private LocalDate firstDay = LocalDate.MIN;
    private LocalDate today = LocalDate.MAX;

    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        entry = RequestTexts.parameter(request, "entry");
        on = RequestTexts.parameter(request, "on");
        today = Now.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        // Of the day before, the activity has forgotten the morning.
        firstDay = today.minusDays(retentions.find(me.tenantId()).activityDays() - 1L);
        look();
        version = preview.map(Preview::version).orElse(0L);
    }

    private void look() {
        try {
            preview = repair.preview(me.signedIn(), id, entry, time());
        } catch (RuntimeException e) {
            if (!PassingFailure.isIn(e)) {
                throw e;
            }
            late = true;
        }
    }

    // Whatever else stands in the address is today, and what is beyond the bounds is the nearest within them.
    private LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(on);
            return day.isBefore(firstDay) ? firstDay : day.isAfter(today) ? today : day;
        } catch (DateTimeException e) {
            return today;
        }
    }

    private Instant time() {
        return day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Answers 404 when there is no such person, or no such entry of it. */
    public void load() throws IOException {
        if (preview.isEmpty() && !late) {
            ErrorPage.missing(Texts.of("restore.text.missing"));
        }
    }

    public void restore() {
        notices.attempt(() -> {
            int groups = repair.restore(me.signedIn(), id, entry, time(), version);
            notices.done(Texts.of("personGroups.text.done", getName(), groups));
            Redirects.go("/person.xhtml?id=" + id);
        });
    }

    public String getName() {
        return preview.map(Preview::person)
                .or(() -> users.find(me.tenantId(), id))
                .map(person -> person.profile().shownName())
                .orElse("");
    }

    public boolean isFromProvider() {
        return preview.filter(seen -> seen.person().source() == Source.PROVIDER).isPresent();
    }

    /** When the person was in the groups, in words. */
    public String getWhen() {
        return Times.exact(preview.map(Preview::moment).orElseGet(this::time));
    }

    /** The groups that the person comes back into. */
    public List<Member> getGroups() {
        return preview.map(seen -> seen.groups().left()).orElse(List.of());
    }

    /** How many groups of then are deleted. */
    public int getGone() {
        return preview.map(seen -> seen.groups().gone()).orElse(0);
    }

    /** Whether the look into the past was given up. */
    public boolean isLate() {
        return late;
    }

    /** The first day (UTC) that can be chosen, as the field writes it: since then everything is remembered. */
    public String getFirstDay() {
        return firstDay.toString();
    }

    /** The last day (UTC) that can be chosen, as the field writes it. */
    public String getLastDay() {
        return today.toString();
    }

    /** The first day that can be chosen, in words. */
    public String getReach() {
        return Times.exact(firstDay.atStartOfDay(ZoneOffset.UTC).toInstant());
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
