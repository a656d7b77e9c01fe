package dev.rollcall.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.activity.figures.DayFigures;
import dev.rollcall.activity.figures.PeopleFigures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static DayFigures day(int daysAgo, long requests, long refused, PeopleFigures people) {
        return new DayFigures(TODAY.minusDays(daysAgo), requests, refused, 0, people);
    }

    @Test
    void everyDayHasItsPlaceAlsoOneOnWhichNothingHappened() {
        Chart chart = new Charts(List.of(day(2, 10, 4, null), day(0, 5, 0, null)), TODAY).requests(3);

        assertThat(chart.getDays())
                .extracting(ChartDay::getText)
                .containsExactly(
                        "28 November 2026: 10 requests, 4 refused",
                        "29 November 2026: no requests, 0 refused",
                        "30 November 2026: 5 requests, 0 refused");
        assertThat(chart.getDays()).extracting(ChartDay::getLeft).containsExactly(0.0, 200.0, 400.0);
        assertThat(chart.getMost()).isEqualTo(10);
    }

    @Test
    void partsStandOnEachOtherAndTheHighestDayFillsTheChart() {
        Chart chart = new Charts(List.of(day(1, 10, 4, null), day(0, 5, 0, null)), TODAY).requests(2);

        List<ChartBar> highest = chart.getDays().get(0).getBars();
        assertThat(highest).extracting(ChartBar::getStyle).containsExactly("answered", "refused");
        assertThat(highest).extracting(ChartBar::getTop).containsExactly(48.0, 0.0);
        assertThat(highest).extracting(ChartBar::getHeight).containsExactly(72.0, 48.0);
        assertThat(chart.getDays().get(1).getBars())
                .extracting(ChartBar::getHeight)
                .containsExactly(60.0);
    }

    @Test
    void whatWasHeldIsNoRefusal() {
        Chart chart = new Charts(List.of(new DayFigures(TODAY, 10, 2, 4, null)), TODAY).requests(1);

        assertThat(chart.getDays()).singleElement().satisfies(day -> {
            assertThat(day.getText()).isEqualTo("30 November 2026: 10 requests, 2 refused, 4 held");
            assertThat(day.getValues()).containsExactly(10L, 2L, 4L);
            assertThat(day.getBars()).extracting(ChartBar::getStyle).containsExactly("answered", "held", "refused");
            assertThat(day.getBars()).extracting(ChartBar::getHeight).containsExactly(48.0, 48.0, 24.0);
        });
    }

    @Test
    void oneRefusalAmongThousandsIsSeen() {
        Chart chart = new Charts(List.of(day(0, 100_000, 1, null)), TODAY).requests(1);

        assertThat(chart.getDays().get(0).getBars())
                .extracting(ChartBar::getStyle)
                .containsExactly("answered", "refused");
    }

    @Test
    void aDayOnWhichNobodyCountedPeopleIsLikeTheOneBeforeAndTheFirstCountBegins() {
        Chart chart =
                new Charts(List.of(day(3, 0, 0, new PeopleFigures(8, 7))), TODAY).people(90, new PeopleFigures(10, 6));

        assertThat(chart.getDays()).hasSize(90);
        assertThat(chart.getDays().get(0).getText()).isEqualTo("2 September 2026: not counted yet");
        assertThat(chart.getNewestFirst()).hasSize(4);
        assertThat(chart.getDays().subList(86, 90))
                .extracting(ChartDay::getText)
                .containsExactly(
                        "27 November 2026: 8 people, 7 active",
                        "28 November 2026: 8 people, 7 active",
                        "29 November 2026: 8 people, 7 active",
                        "30 November 2026: 10 people, 6 active");
    }

    @Test
    void whereNothingHappenedThereIsNoChart() {
        assertThat(new Charts(List.of(), TODAY).requests(30).isDrawn()).isFalse();
    }
}
