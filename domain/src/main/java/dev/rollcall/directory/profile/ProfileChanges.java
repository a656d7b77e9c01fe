package dev.rollcall.directory.profile;

import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two profiles, as the activity keeps it: one JSON object with a member for each attribute,
 * {@code "title": {"before": "Engineer", "after": "Manager"}}. What is absent on one side is left out there.
 */
public final class ProfileChanges {
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private final JsonGenerator json;
    private final ProfileJson values;

    private ProfileChanges(JsonGenerator json) {
        this.json = json;
        this.values = new ProfileJson(json);
    }

    public static String of(UserProfile before, UserProfile after) {
        var text = new StringWriter(128);
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            new ProfileChanges(json).write(before, after);
        }
        return text.toString();
    }

    /** The same of a profile before which there was none; nothing is said of {@code active}. */
    public static String ofNew(UserProfile made) {
        var text = new StringWriter(128);
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            new ProfileChanges(json).write(null, made);
        }
        return text.toString();
    }

    private void write(@Nullable UserProfile before, UserProfile after) {
        json.writeStartObject();
        if (before != null && before.active() != after.active()) {
            json.writeStartObject("active");
            json.write("before", before.active());
            json.write("after", after.active());
            json.writeEnd();
        }
        for (UserAttribute attribute : UserAttribute.values()) {
            text(attribute.scimName(), before == null ? null : before.text(attribute), after.text(attribute));
        }
        for (MultiValuedAttribute attribute : MultiValuedAttribute.values()) {
            list(attribute, before == null ? List.of() : before.values(attribute), after.values(attribute));
        }
        ExtensionValues extensions = before == null ? ExtensionValues.NONE : before.extensions();
        for (ExtensionAttribute attribute : extensions.differences(after.extensions())) {
            json.writeStartObject(attribute.qualifiedName());
            extension("before", attribute, extensions.of(attribute));
            extension("after", attribute, after.extensions().of(attribute));
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void text(String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            json.writeStartObject(name);
            values.put("before", before);
            values.put("after", after);
            json.writeEnd();
        }
    }

    private void list(MultiValuedAttribute attribute, List<MultiValue> before, List<MultiValue> after) {
        if (!before.equals(after)) {
            json.writeStartObject(attribute.scimName());
            values.values("before", attribute, before);
            values.values("after", attribute, after);
            json.writeEnd();
        }
    }

    // Of any type as a text; several as a list.
    private void extension(String side, ExtensionAttribute attribute, List<Object> values) {
        if (attribute.multiValued() && !values.isEmpty()) {
            json.writeStartArray(side);
            values.forEach(value -> json.write(value.toString()));
            json.writeEnd();
        } else if (!values.isEmpty()) {
            json.write(side, values.get(0).toString());
        }
    }
}
