package dev.rollcall.web.overview;

import dev.rollcall.activity.figures.DailyFigures;
import dev.rollcall.activity.figures.DayFigures;
import dev.rollcall.activity.figures.PeopleFigures;
import dev.rollcall.activity.request.RequestLogWriter;
import dev.rollcall.platform.Now;
import dev.rollcall.web.settings.SingleSignOn;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How everything stands, at a glance. Nothing is counted for it: it reads what is kept. */
@Named("overview")
@RequestScoped
public class OverviewPage {
    private static final int DAYS_OF_REQUESTS = 30;
    private static final int DAYS_OF_PEOPLE = 90;

    @Inject
    private DailyFigures figures;

    @EJB
    private RequestLogWriter log;

    @Inject
    private SingleSignOn singleSignOn;

    @Inject
    private CurrentUser me;

    private PeopleFigures people = new PeopleFigures(0, 0);
    private Chart requests = new Charts(List.of(), LocalDate.EPOCH).requests(0);
    private Chart peopleChart = requests;
    private DayFigures today = new DayFigures(LocalDate.EPOCH, 0, 0, 0, null);

    /** Fetches what is shown, for GET and for the refresh. */
    public void load() {
        log.write();
        LocalDate day = DailyFigures.day(Now.instant());
        List<DayFigures> days = figures.since(me.tenantId(), day.minusDays(DAYS_OF_PEOPLE - 1L));
        people = figures.people(me.tenantId());
        var charts = new Charts(days, day);
        requests = charts.requests(DAYS_OF_REQUESTS);
        peopleChart = charts.people(DAYS_OF_PEOPLE, people);
        days.stream().filter(of -> of.day().equals(day)).findFirst().ifPresent(of -> today = of);
    }

    /** When a request of Okta was answered last, within a minute; null for never. */
    public @Nullable Instant getLastAnswer() {
        return singleSignOn.status().lastSuccess();
    }

    public long getPeople() {
        return people.all();
    }

    public long getActive() {
        return people.active();
    }

    /** SCIM requests of this day, the refused and the held ones too. */
    public long getRequestsToday() {
        return today.requests();
    }

    /** Those of them that the guard has held. */
    public long getHeldToday() {
        return today.held();
    }

    public Chart getRequests() {
        return requests;
    }

    public Chart getPeopleChart() {
        return peopleChart;
    }

    /** What is to do until everything is set up; nothing once it is. */
    public List<NextStep> getSteps() {
        return new NextSteps(
                        singleSignOn.provider().isPresent(),
                        singleSignOn.status(),
                        !singleSignOn.keys().isEmpty())
                .open();
    }
}
