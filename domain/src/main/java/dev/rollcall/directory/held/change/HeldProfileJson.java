package dev.rollcall.directory.held.change;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link HeldProfile} as a JSON object that loses nothing: attributes by the names of their constants. */
final class HeldProfileJson {
    private HeldProfileJson() {}

    static String of(HeldProfile profile) {
        JsonObjectBuilder texts = HeldJson.object();
        profile.texts().forEach((attribute, text) -> put(texts, attribute.name(), text.orElse(null)));
        JsonObjectBuilder values = HeldJson.object();
        profile.values().forEach((attribute, list) -> {
            JsonArrayBuilder array = HeldJson.array();
            list.forEach(value -> array.add(value(value)));
            values.add(attribute.name(), array);
        });
        JsonArrayBuilder extensions = HeldJson.array();
        profile.extensions().forEach((attribute, list) -> extensions.add(extension(attribute, list)));
        return HeldJson.object()
                .add("texts", texts)
                .add("values", values)
                .add("extensions", extensions)
                .build()
                .toString();
    }

    private static JsonObjectBuilder value(MultiValue value) {
        JsonObjectBuilder json = HeldJson.object();
        put(json, "value", value.value());
        put(json, "display", value.display());
        put(json, "type", value.type());
        json.add("primary", value.primary());
        Address address = value.address();
        if (!address.equals(Address.NONE)) {
            put(json, "formatted", address.formatted());
            put(json, "streetAddress", address.streetAddress());
            put(json, "locality", address.locality());
            put(json, "region", address.region());
            put(json, "postalCode", address.postalCode());
            put(json, "country", address.country());
        }
        return json;
    }

    private static JsonObjectBuilder extension(ExtensionAttribute attribute, List<Object> list) {
        JsonArrayBuilder array = HeldJson.array();
        list.forEach(value -> array.add(value.toString()));
        return HeldJson.object()
                .add("id", attribute.id())
                .add("urn", attribute.urn())
                .add("name", attribute.name())
                .add("type", attribute.type().name())
                .add("multiValued", attribute.multiValued())
                .add("caseExact", attribute.caseExact())
                .add("values", array);
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text == null) {
            json.addNull(name);
        } else {
            json.add(name, text);
        }
    }

    static HeldProfile read(String text) {
        JsonObject json = HeldJson.read(text);
        Map<UserAttribute, Optional<String>> texts = new EnumMap<>(UserAttribute.class);
        JsonObject sentTexts = json.getJsonObject("texts");
        sentTexts
                .keySet()
                .forEach(name -> texts.put(UserAttribute.valueOf(name), Optional.ofNullable(text(sentTexts, name))));
        Map<MultiValuedAttribute, List<MultiValue>> values = new EnumMap<>(MultiValuedAttribute.class);
        JsonObject sentValues = json.getJsonObject("values");
        sentValues
                .keySet()
                .forEach(name -> values.put(
                        MultiValuedAttribute.valueOf(name),
                        sentValues.getJsonArray(name).getValuesAs((JsonObject value) -> value(value))));
        Map<ExtensionAttribute, List<Object>> extensions = new LinkedHashMap<>();
        json.getJsonArray("extensions").getValuesAs(JsonObject.class).forEach(sent -> {
            ExtensionAttribute attribute = attribute(sent);
            extensions.put(
                    attribute,
                    sent.getJsonArray("values")
                            .getValuesAs((JsonString value) -> value(attribute.type(), value.getString())));
        });
        return new HeldProfile(texts, values, extensions);
    }

    private static MultiValue value(JsonObject json) {
        return new MultiValue(
                text(json, "value"),
                text(json, "display"),
                text(json, "type"),
                json.getBoolean("primary"),
                new Address(
                        text(json, "formatted"),
                        text(json, "streetAddress"),
                        text(json, "locality"),
                        text(json, "region"),
                        text(json, "postalCode"),
                        text(json, "country")));
    }

    private static ExtensionAttribute attribute(JsonObject json) {
        return new ExtensionAttribute(
                json.getString("id"),
                json.getString("urn"),
                json.getString("name"),
                AttributeType.valueOf(json.getString("type")),
                json.getBoolean("multiValued"),
                json.getBoolean("caseExact"));
    }

    private static Object value(AttributeType type, String text) {
        return switch (type) {
            case STRING, REFERENCE, BINARY -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE_TIME -> Instant.parse(text);
        };
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value instanceof JsonString text ? text.getString() : null;
    }
}
