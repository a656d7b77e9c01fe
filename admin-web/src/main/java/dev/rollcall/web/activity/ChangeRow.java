package dev.rollcall.web.activity;

import dev.rollcall.web.settings.rules.RuleWords;
import dev.rollcall.web.shell.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An attribute before and after a change. */
public final class ChangeRow {
    private final String attribute;
    private final String before;
    private final String after;

    private ChangeRow(String attribute, String before, String after) {
        this.attribute = attribute;
        this.before = before;
        this.after = after;
    }

    private ChangeRow(String attribute, JsonObject change) {
        this(attribute, side(change, "before"), side(change, "after"));
    }

    /** The same as the page of the sign-in rules calls it. */
    ChangeRow ofRule() {
        return new ChangeRow(
                RuleWords.setting(attribute), RuleWords.value(attribute, before), RuleWords.value(attribute, after));
    }

    // Of many members the first are named, and all counted.
    private static String side(JsonObject change, String side) {
        JsonValue value = change.get(side);
        int named = value != null && value.getValueType() == JsonValue.ValueType.ARRAY
                ? value.asJsonArray().size()
                : 0;
        int more = change.getInt(side + "Count", named) - named;
        return more > 0 ? Texts.of("entry.text.more", shown(value), more) : shown(value);
    }

    /** @param changes as the activity keeps them */
    public static List<ChangeRow> of(String changes) {
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            List<ChangeRow> rows = new ArrayList<>();
            reader.readObject().forEach((name, change) -> rows.add(new ChangeRow(name, change.asJsonObject())));
            return rows;
        }
    }

    private static String shown(@Nullable JsonValue value) {
        if (value == null) {
            return "";
        }
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case ARRAY -> value.asJsonArray().stream().map(ChangeRow::shown).collect(Collectors.joining("; "));
            case OBJECT -> shown(value.asJsonObject());
            default -> value.toString();
        };
    }

    // A value of several, such as an e-mail address: its text first, then what is said of it.
    private static String shown(JsonObject value) {
        return value.entrySet().stream()
                .map(part -> part.getKey().equals("primary") ? Texts.of("person.chip.primary") : shown(part.getValue()))
                .collect(Collectors.joining(", "));
    }

    public String getAttribute() {
        return attribute;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }
}
