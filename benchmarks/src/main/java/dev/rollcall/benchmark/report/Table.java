package dev.rollcall.benchmark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown; the first columns are words, the others figures at the right. */
public final class Table {
    private final StringBuilder text = new StringBuilder();
    private final int columns;

    public Table(List<String> words, List<String> figures) {
        List<String> head = new ArrayList<>(words);
        head.addAll(figures);
        columns = head.size();
        row(head);
        List<String> rule = new ArrayList<>(Collections.nCopies(words.size(), "---"));
        rule.addAll(Collections.nCopies(figures.size(), "---:"));
        text.append('|').append(String.join("|", rule)).append("|\n");
    }

    public void row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells + " are not " + columns + " cells");
        }
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** With three digits that count, or all before the point. */
    public static String figure(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
