package dev.rollcall.web.overview;

import dev.rollcall.activity.figures.DayFigures;
import dev.rollcall.activity.figures.PeopleFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes charts of what is kept of each day; a day of which nothing is kept is in them all the same. */
final class Charts {
    private final Map<LocalDate, DayFigures> kept;
    private final LocalDate today;

    Charts(List<DayFigures> kept, LocalDate today) {
        this.kept = kept.stream().collect(Collectors.toMap(DayFigures::day, Function.identity()));
        this.today = today;
    }

    private Stream<LocalDate> days(int number) {
        return today.minusDays(number - 1L).datesUntil(today.plusDays(1));
    }

    private DayFigures of(LocalDate day) {
        return kept.getOrDefault(day, new DayFigures(day, 0, 0, 0, null));
    }

    /** Requests, and on top of each day those that were held, and those that were refused. */
    Chart requests(int days) {
        return Chart.of(
                days(days)
                        .map(this::of)
                        .map(of -> new Chart.Day(
                                of.day(),
                                "overview.chart.requestsOfDay",
                                List.of(of.requests(), of.refused(), of.held()),
                                List.of(of.requests() - of.refused() - of.held(), of.held(), of.refused())))
                        .toList(),
                List.of("answered", "held", "refused"));
    }

    /**
     * Active people, and on top of each day those who are deactivated. A day on which nobody counted is like the one
     * before; before the first count nothing is drawn.
     *
     * @param now today's
     */
    Chart people(int days, PeopleFigures now) {
        List<Chart.Day> drawn = new ArrayList<>();
        PeopleFigures last = null;
        for (LocalDate day : days(days).toList()) {
            last = peopleOf(day, now, last);
            drawn.add(
                    last == null
                            ? new Chart.Day(day, "overview.chart.notCounted", List.of(), List.of(0L, 0L))
                            : new Chart.Day(
                                    day,
                                    "overview.chart.peopleOfDay",
                                    List.of(last.all(), last.active()),
                                    List.of(last.active(), last.all() - last.active())));
        }
        return Chart.of(drawn, List.of("answered", "deactivated"));
    }

    private @Nullable PeopleFigures peopleOf(LocalDate day, PeopleFigures now, @Nullable PeopleFigures before) {
        if (day.equals(today)) {
            return now;
        }
        PeopleFigures counted = of(day).people();
        return counted == null ? before : counted;
    }
}
