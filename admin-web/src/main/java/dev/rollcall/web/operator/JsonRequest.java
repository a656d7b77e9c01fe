package dev.rollcall.web.operator;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.web.shell.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a JSON body, read with a sentence for what is wrong. */
record JsonRequest(JsonObject json) {
    /**
     * @param refusal the key of the text that says what the body must be
     * @throws InvalidValueException when the body is no JSON object
     */
    static JsonRequest of(String body, String refusal) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new JsonRequest(object);
            }
        } catch (RuntimeException e) {
            // The parser refuses with exceptions of several kinds (JSON-P 2.1 and its implementation's own); all mean
            // the same here.
            throw notAnObject(refusal, e);
        }
        throw notAnObject(refusal, null);
    }

    private static InvalidValueException notAnObject(String refusal, @Nullable RuntimeException cause) {
        InvalidValueException exception = new InvalidValueException(Texts.of(refusal));
        if (cause != null) {
            exception.initCause(cause);
        }
        return exception;
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    /** A text that is not blank. */
    String text(String name) {
        if (json.get(name) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw new InvalidValueException(Texts.of("operator.text.missing", name));
    }

    /** A text that may be left out: empty then. */
    String optionalText(String name) {
        if (!json.containsKey(name)) {
            return "";
        }
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new InvalidValueException(Texts.of("operator.text.notText", name));
    }

    /** True or false; false when it is left out. */
    boolean flag(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.FALSE);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new InvalidValueException(Texts.of("operator.text.notBoolean", name));
    }

    /** A list of objects; empty when it is left out. */
    List<JsonRequest> objects(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.getValuesAs(JsonObject.class).stream()
                    .map(JsonRequest::new)
                    .toList();
        }
        throw new InvalidValueException(Texts.of("operator.text.notObjects", name));
    }
}
