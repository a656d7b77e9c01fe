package dev.rollcall.directory.profile;

import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ProfileChanges} has written, and gives a profile the values back that it had before the change. */
public final class FormerValues {
    private final JsonObject changes;

    private FormerValues(JsonObject changes) {
        this.changes = changes;
    }

    /** @param changes as the activity keeps them */
    public static FormerValues of(String changes) {
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            return new FormerValues(reader.readObject());
        }
    }

    /** Those of one attribute alone; none where it did not change. */
    public FormerValues only(String attribute) {
        JsonValue change = changes.get(attribute);
        return new FormerValues(
                change == null
                        ? JsonValue.EMPTY_JSON_OBJECT
                        : Json.createObjectBuilder().add(attribute, change).build());
    }

    /**
     * The profile with these values; everything else stays.
     *
     * @param registered the custom attributes that there are now; those that there were are passed over
     * @throws dev.rollcall.platform.failure.InvalidValueException when a value is none that is kept any more
     */
    public UserProfile in(UserProfile now, List<ExtensionAttribute> registered) {
        Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
        texts.putAll(now.texts());
        Stream.of(UserAttribute.values())
                .filter(attribute -> changes.containsKey(attribute.scimName()))
                .forEach(attribute -> {
                    String former = text(before(attribute.scimName()));
                    if (former == null) {
                        texts.remove(attribute);
                    } else {
                        texts.put(attribute, former);
                    }
                });
        Map<MultiValuedAttribute, List<MultiValue>> values = new EnumMap<>(MultiValuedAttribute.class);
        values.putAll(now.values());
        Stream.of(MultiValuedAttribute.values())
                .filter(attribute -> changes.containsKey(attribute.scimName()))
                .forEach(attribute -> values.put(attribute, values(before(attribute.scimName()))));
        Map<ExtensionAttribute, List<Object>> custom =
                new LinkedHashMap<>(now.extensions().values());
        registered.stream()
                .filter(attribute -> changes.containsKey(attribute.qualifiedName()))
                .forEach(attribute -> custom.put(attribute, values(attribute, before(attribute.qualifiedName()))));
        boolean active = changes.containsKey("active") ? before("active") == JsonValue.TRUE : now.active();
        return new UserProfile(active, texts, values, new ExtensionValues(custom));
    }

    private @Nullable JsonValue before(String name) {
        return changes.getJsonObject(name).get("before");
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        return value instanceof JsonString text ? text.getString() : null;
    }

    private static List<MultiValue> values(@Nullable JsonValue before) {
        return before instanceof JsonArray list
                ? list.stream()
                        .map(JsonValue::asJsonObject)
                        .map(FormerValues::value)
                        .toList()
                : List.of();
    }

    private static MultiValue value(JsonObject json) {
        var address = new Address(
                text(json.get("formatted")),
                text(json.get("streetAddress")),
                text(json.get("locality")),
                text(json.get("region")),
                text(json.get("postalCode")),
                text(json.get("country")));
        return new MultiValue(
                text(json.get("value")),
                text(json.get("display")),
                text(json.get("type")),
                json.getBoolean("primary", false),
                address);
    }

    private static List<Object> values(ExtensionAttribute attribute, @Nullable JsonValue before) {
        Stream<JsonValue> kept = before instanceof JsonArray list ? list.stream() : Stream.ofNullable(before);
        return kept.filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::getString)
                .map(text -> value(attribute, text))
                .toList();
    }

    private static Object value(ExtensionAttribute attribute, String text) {
        return switch (attribute.type()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE_TIME -> Instant.parse(text);
            case STRING, REFERENCE, BINARY -> text;
        };
    }
}
