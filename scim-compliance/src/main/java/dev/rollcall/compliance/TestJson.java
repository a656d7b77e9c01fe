package dev.rollcall.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** JSON for tests: written with single quotes, so that it reads well in Java. */
public final class TestJson {
    private static final JsonMapper RELAXED =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final JsonMapper STRICT = new JsonMapper();

    private TestJson() {}

    /** A value from text that may quote with single quotes; {@code %s} are filled in. */
    public static JsonNode value(String text, Object... arguments) {
        try {
            return RELAXED.readTree(text.formatted(arguments));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An object from text that may quote with single quotes; {@code %s} are filled in. */
    public static ObjectNode object(String text, Object... arguments) {
        return (ObjectNode) value(text, arguments);
    }

    /** What a server sent, read as RFC 8259 has it. */
    static JsonNode received(String text) throws JsonProcessingException {
        return STRICT.readTree(text);
    }

    /** The texts in an array, none if it is not one. */
    public static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** The text at this name of each object in an array. */
    public static List<String> texts(JsonNode array, String name) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.path(name).asText()));
        return texts;
    }
}
