package dev.rollcall.web.check.play;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What was answered.
 *
 * @param body or its beginning
 * @param cut whether there was more of it
 * @param retryAfter in seconds; 0 where nothing was said of it
 */
record CheckAnswer(int status, byte[] body, boolean cut, long retryAfter) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Empty where it is no JSON object. Of one that was cut nothing is known but how it begins. */
    Optional<JsonObject> json() {
        if (cut) {
            return text().startsWith("{") ? Optional.of(JsonObject.EMPTY_JSON_OBJECT) : Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
