package dev.rollcall.web.activity;

import dev.rollcall.activity.request.KeptRequest;
import dev.rollcall.web.shell.Texts;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SCIM request as the page of an entry shows it. */
public final class RequestRow {
    private final KeptRequest request;

    RequestRow(KeptRequest request) {
        this.request = request;
    }

    public String getId() {
        return request.id();
    }

    public Instant getTime() {
        return request.time();
    }

    /** Method and address. */
    public String getAsked() {
        return request.method() + " " + request.asked();
    }

    public int getStatus() {
        return request.status();
    }

    public boolean isRefused() {
        return request.status() >= 400;
    }

    /** How long it took, in words. */
    public String getTook() {
        double millis = request.took().toNanos() / 1_000_000.0;
        return Texts.of(
                "entry.text.took", millis < 10 ? Math.max(0.1, Math.round(millis * 10) / 10.0) : Math.round(millis));
    }

    public String getAddress() {
        return request.address();
    }

    public String getUserAgent() {
        return request.userAgent();
    }

    /** The body that came, set in lines; an empty text for none. */
    public String getRequestBody() {
        return inLines(request.requestBody());
    }

    /** The body of the answer, set in lines; an empty text for none. */
    public String getResponseBody() {
        return inLines(request.responseBody());
    }

    // What is no JSON, or was cut, stands as it is.
    private static String inLines(@Nullable String body) {
        if (body == null) {
            return "";
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonValue value = reader.readValue();
            var text = new StringWriter();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(text)) {
                writer.write(value);
            }
            return text.toString().strip();
        } catch (JsonException e) {
            return body;
        }
    }
}
