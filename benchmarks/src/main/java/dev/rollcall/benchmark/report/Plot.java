package dev.rollcall.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines over a number of people, both axes logarithmic, as SVG. */
public final class Plot {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int RIGHT = 310;
    private static final int EDGE = 30;
    private static final List<String> COLORS =
            List.of("#0b6e99", "#b3541e", "#3d7a3d", "#7a3d7a", "#8a7400", "#c2185b", "#37474f", "#00a0a0");

    private final StringBuilder svg = new StringBuilder();
    private final double firstSize;
    private final double lastSize;
    private final double low;
    private final double high;
    private int lines;

    private Plot(List<Integer> sizes, Map<String, List<Double>> lines) {
        firstSize = Math.log10(sizes.get(0));
        lastSize = Math.max(firstSize + 1, Math.log10(sizes.get(sizes.size() - 1)));
        low = Math.floor(Math.log10(lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(v -> v)
                .min()
                .orElse(1)));
        high = Math.max(
                low + 1,
                Math.ceil(Math.log10(lines.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(v -> v)
                        .max()
                        .orElse(1))));
    }

    /**
     * Draws them.
     *
     * @param unit of the figures
     * @param sizes rising
     * @param lines a figure for each size, by the name of the line
     */
    public static String svg(String unit, List<Integer> sizes, Map<String, List<Double>> lines) {
        var plot = new Plot(sizes, lines);
        plot.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\" fill=\"#333\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
                WIDTH, HEIGHT);
        plot.axes(unit, sizes);
        int color = 0;
        for (var line : lines.entrySet()) {
            plot.line(line.getKey(), sizes, line.getValue(), COLORS.get(color++ % COLORS.size()));
        }
        plot.add("</svg>\n");
        return plot.svg.toString();
    }

    private void axes(String unit, List<Integer> sizes) {
        for (int size : sizes) {
            double x = x(size);
            add("<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/>\n", x, EDGE, HEIGHT - EDGE);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>\n", x, HEIGHT - EDGE + 16, size);
        }
        for (double power = low; power <= high; power++) {
            double y = y(Math.pow(10, power));
            add("<path d=\"M%d %.1f H%d\" stroke=\"#ddd\"/>\n", LEFT, y, WIDTH - RIGHT);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s %s</text>\n", LEFT - 6, y + 4, label(power), unit);
        }
        add("<text x=\"%d\" y=\"%d\">people</text>\n", WIDTH - RIGHT + 40, HEIGHT - EDGE + 16);
    }

    private void line(String name, List<Integer> sizes, List<Double> figures, String color) {
        var points = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(sizes.get(i)), y(figures.get(i))));
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
                points.toString().strip(), color);
        add("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n", WIDTH - RIGHT + 10, EDGE + 20 * lines++, color, name);
    }

    private static String label(double power) {
        return power < 0
                ? String.valueOf(Math.pow(10, power))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }

    private double x(double size) {
        return LEFT + (Math.log10(size) - firstSize) / (lastSize - firstSize) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double figure) {
        return HEIGHT - EDGE - (Math.log10(figure) - low) / (high - low) * (HEIGHT - 2 * EDGE);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
