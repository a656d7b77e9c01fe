package dev.rollcall.web.overview;

/** A bar of a chart. */
public final class ChartBar {
    private final double top;
    private final double height;
    private final String style;

    /**
     * @param top from 0, the chart's top, to {@link Chart#HEIGHT}
     * @param style the class of its color
     */
    ChartBar(double top, double height, String style) {
        this.top = top;
        this.height = height;
        this.style = style;
    }

    public double getTop() {
        return top;
    }

    public double getHeight() {
        return height;
    }

    public String getStyle() {
        return style;
    }
}
