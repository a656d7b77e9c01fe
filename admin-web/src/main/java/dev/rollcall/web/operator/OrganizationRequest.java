package dev.rollcall.web.operator;

import dev.rollcall.platform.InvalidValueException;
import dev.rollcall.setup.NewOrganization;
import dev.rollcall.web.shell.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /operator/v1/organizations}.
 *
 * @param enableScim whether the answer shall hold a Secret Key
 */
record OrganizationRequest(NewOrganization organization, boolean enableScim) {
    /**
     * @throws InvalidValueException when it is no such body
     */
    static OrganizationRequest of(String body) {
        JsonObject json = object(body);
        return new OrganizationRequest(
                new NewOrganization(
                        text(json, "name"),
                        text(json, "adminEmail"),
                        text(json, "adminPassword"),
                        text(json, "adminGivenName"),
                        text(json, "adminFamilyName")),
                flag(json, "enableScim"));
    }

    private static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            // The parser refuses with exceptions of several kinds (JSON-P 2.1 and its implementation's own); all mean
            // the same here.
            throw notAnObject(e);
        }
        throw notAnObject(null);
    }

    private static InvalidValueException notAnObject(@Nullable RuntimeException cause) {
        InvalidValueException refusal = new InvalidValueException(Texts.of("operator.text.notJson"));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    private static String text(JsonObject json, String name) {
        if (json.get(name) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw new InvalidValueException(Texts.of("operator.text.missing", name));
    }

    private static boolean flag(JsonObject json, String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.FALSE);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new InvalidValueException(Texts.of("operator.text.notBoolean", name));
    }
}
