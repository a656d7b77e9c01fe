package dev.rollcall.scim.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A row of {@code filters.txt}.
 *
 * @param line where it stands in the file, from 1
 * @param filter the text
 * @param rollcall what Rollcall makes of it; empty where both agree
 * @param because why they differ; empty where both agree
 */
record FilterRow(int line, String filter, String rollcall, String because) {
    private static final String ROLLCALL = "    rollcall ";
    private static final String BECAUSE = "    because ";

    static List<FilterRow> all() {
        List<String> lines = lines();
        List<FilterRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            if (text.isBlank() || text.startsWith("# ") || text.startsWith("    ")) {
                continue;
            }
            rows.add(new FilterRow(i + 1, written(text), note(lines, i + 1, ROLLCALL), note(lines, i + 2, BECAUSE)));
        }
        return rows;
    }

    boolean differs() {
        return !because.isEmpty();
    }

    /** Blanks at the ends and other white space stand as names in the file. */
    private static String written(String text) {
        return text.replace("{empty}", "")
                .replace("{blank}", " ")
                .replace("{tab}", "\t")
                .replace("{newline}", "\n")
                .replace("{nbsp}", "\u00a0")
                .replace("{nul}", "\0");
    }

    private static String note(List<String> lines, int index, String head) {
        return index < lines.size() && lines.get(index).startsWith(head)
                ? lines.get(index).substring(head.length())
                : "";
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(FilterRow.class.getResourceAsStream("filters.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "filters.txt:" + line + " " + filter;
    }
}
