package dev.rollcall.web.overview;

import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days side by side, each a bar of parts that stand on each other, as the page draws them. Lengths are those of a
 * drawing of {@link #WIDTH} by {@link #HEIGHT}, which the page stretches.
 */
public final class Chart {
    /** Of the drawing. */
    public static final int WIDTH = 600;

    /** Of the drawing. */
    public static final int HEIGHT = 120;

    private final List<ChartDay> days;
    private final long most;

    private Chart(List<ChartDay> days, long most) {
        this.days = days;
        this.most = most;
    }

    /**
     * What is drawn of a day.
     *
     * @param text a key of a text: the day, and then the values
     * @param values what the table says; none where nothing is known of the day
     * @param parts of the bar, from the ground up
     */
    record Day(LocalDate day, String text, List<Long> values, List<Long> parts) {}

    /** @param styles one a part */
    static Chart of(List<Day> days, List<String> styles) {
        long most = days.stream()
                .mapToLong(
                        day -> day.parts().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(0);
        double width = days.isEmpty() ? WIDTH : (double) WIDTH / days.size();
        return new Chart(
                IntStream.range(0, days.size())
                        .mapToObj(i -> drawn(days.get(i), i * width, most, styles))
                        .toList(),
                most);
    }

    private static ChartDay drawn(Day day, double left, long most, List<String> styles) {
        List<ChartBar> bars = new ArrayList<>();
        double ground = HEIGHT;
        for (int i = 0; i < styles.size(); i++) {
            double height = most == 0 ? 0 : (double) HEIGHT * day.parts().get(i) / most;
            // A single one among thousands is seen, too.
            double seen = height > 0 ? Math.max(2, height) : 0;
            if (seen > 0) {
                bars.add(new ChartBar(rounded(ground - seen), rounded(seen), styles.get(i)));
                ground -= seen;
            }
        }
        String label = Times.day(day.day().atStartOfDay(ZoneOffset.UTC).toInstant());
        Object[] said = IntStream.rangeClosed(0, day.values().size())
                .mapToObj(i -> i == 0 ? (Object) label : day.values().get(i - 1))
                .toArray();
        return new ChartDay(rounded(left), label, Texts.of(day.text(), said), day.values(), bars);
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }

    public List<ChartDay> getDays() {
        return days;
    }

    /** Of which something is known, the newest first, for the table. */
    public List<ChartDay> getNewestFirst() {
        List<ChartDay> turned = new ArrayList<>(
                days.stream().filter(day -> !day.getValues().isEmpty()).toList());
        Collections.reverse(turned);
        return turned;
    }

    /** What the highest bar stands for. */
    public long getMost() {
        return most;
    }

    /** Whether there is anything to draw. */
    public boolean isDrawn() {
        return most > 0;
    }

    /** How wide a day is drawn, without the gap to the next. */
    public double getBarWidth() {
        return days.isEmpty() ? 0 : rounded((double) WIDTH / days.size() * 0.72);
    }

    /** How wide a day is. */
    public double getDayWidth() {
        return days.isEmpty() ? 0 : rounded((double) WIDTH / days.size());
    }

    public String getFirst() {
        return days.isEmpty() ? "" : days.get(0).getLabel();
    }

    public String getLast() {
        return days.isEmpty() ? "" : days.get(days.size() - 1).getLabel();
    }
}
