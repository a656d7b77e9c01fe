package dev.rollcall.activity;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.text.TextKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL: what is left out is not asked.
 *
 * @param text each condition with {@code and} before it
 * @param values of the parameters in it
 */
record ActivityConditions(String text, Map<String, Object> values) {
    static ActivityConditions of(ActivityFilter filter, @Nullable String before) {
        Map<String, Object> values = new LinkedHashMap<>();
        var text = new StringBuilder();
        if (before != null) {
            add(text, values, "id < :before", "before", before);
        }
        if (filter.from() != null) {
            add(text, values, "id >= :from", "from", Ids.firstAt(filter.from()));
        }
        if (filter.until() != null) {
            add(text, values, "id < :until", "until", Ids.firstAt(filter.until()));
        }
        String about = filter.about().strip();
        if (Ids.isWellFormed(about)) {
            add(text, values, "target_id = :target", "target", about);
        } else if (!about.isEmpty()) {
            add(text, values, "target_key like :name escape '!'", "name", like(TextKey.indexed(about)));
        }
        if (!filter.by().isBlank()) {
            add(
                    text,
                    values,
                    "lower(actor) like :actor escape '!'",
                    "actor",
                    like(filter.by().strip().toLowerCase(Locale.ROOT)));
        }
        if (filter.status() != 0) {
            add(text, values, "status = :status", "status", filter.status());
        }
        oneOf("result", filter.results(), text);
        oneOf("operation", filter.operations(), text);
        return new ActivityConditions(text.toString(), values);
    }

    private static void add(
            StringBuilder text, Map<String, Object> values, String condition, String parameter, Object value) {
        text.append(" and ").append(condition);
        values.put(parameter, value);
    }

    private static String like(String begin) {
        return begin.replaceAll("([!%_])", "!$1") + "%";
    }

    // Names of constants: they are ours, and the database can count with them when it chooses an index.
    private static void oneOf(String column, Collection<? extends Enum<?>> wanted, StringBuilder text) {
        if (!wanted.isEmpty()) {
            text.append(" and ")
                    .append(column)
                    .append(wanted.stream()
                            .map(one -> "'" + one.name() + "'")
                            .sorted()
                            .collect(Collectors.joining(", ", " in (", ")")));
        }
    }
}
