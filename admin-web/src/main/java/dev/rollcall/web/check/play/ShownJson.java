package dev.rollcall.web.check.play;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests and answers as the page shows them: set in lines, without passwords, and only how long ones begin. */
final class ShownJson {
    private static final int MOST = 4000;

    private ShownJson() {}

    static String of(JsonObject body) {
        JsonObject shown = body.containsKey("password")
                ? Json.createObjectBuilder(body).add("password", "•••").build()
                : body;
        var text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(shown);
        }
        return cut(text.toString().strip());
    }

    static @Nullable String of(CheckAnswer answer) {
        if (answer.body().length == 0) {
            return null;
        }
        return answer.json()
                .filter(json -> !answer.cut())
                .map(ShownJson::of)
                .orElseGet(() -> cut(answer.text().replace('\0', ' ')));
    }

    /** An address as people read it. */
    static String decoded(String asked) {
        return URLDecoder.decode(asked, StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
