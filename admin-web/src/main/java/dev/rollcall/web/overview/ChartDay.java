package dev.rollcall.web.overview;

import java.util.List;

/** A day in a chart, and in the table that says the same. */
public final class ChartDay {
    private final double left;
    private final String label;
    private final String text;
    private final List<Long> values;
    private final List<ChartBar> bars;

    /**
     * @param left where it begins, from 0 to {@link Chart#WIDTH}
     * @param label the day, as people say it
     * @param text what happened, in words
     * @param values one a column of the table
     * @param bars what is drawn of it, from the ground up
     */
    ChartDay(double left, String label, String text, List<Long> values, List<ChartBar> bars) {
        this.left = left;
        this.label = label;
        this.text = text;
        this.values = values;
        this.bars = bars;
    }

    public double getLeft() {
        return left;
    }

    public String getLabel() {
        return label;
    }

    /** For who points at it. */
    public String getText() {
        return text;
    }

    public List<Long> getValues() {
        return values;
    }

    public List<ChartBar> getBars() {
        return bars;
    }
}
