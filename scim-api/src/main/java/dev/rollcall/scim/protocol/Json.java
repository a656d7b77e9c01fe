package dev.rollcall.scim.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.rollcall.platform.sentence.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON within limits: depth 64, numbers of 100 characters, no key twice, nothing after the end.
 * Decimals keep their digits.
 */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .maxStringLength(Scim.MAX_BODY)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private Json() {}

    /**
     * How many values a text has, counted without keeping any of it.
     *
     * @return at most one more than {@link Scim#MAX_VALUES}; what comes before a mistake where it is no JSON
     */
    static int values(byte[] text) {
        int values = 0;
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null && values <= Scim.MAX_VALUES) {
                values += token.isScalarValue() || token.isStructStart() ? 1 : 0;
                token = parser.nextToken();
            }
        } catch (IOException e) {
            // Told by who reads the text.
        }
        return values;
    }

    /** @throws ScimException 400 {@code invalidSyntax} that says where the text stops being JSON */
    public static ObjectNode readObject(byte[] text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw notJson(
                    at == null
                            ? Sentence.of("scim.body.noJson")
                            : Sentence.of("scim.body.noJsonAt", at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw notJson(Sentence.of("scim.body.noJson"));
        }
        throw ScimException.badRequest(ScimType.INVALID_SYNTAX, Sentence.of("scim.body.noObject"));
    }

    /** What a text of our own holds. */
    public static ObjectNode read(String text) {
        return readObject(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that is JSON already, to stand in a tree as it is. */
    public static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(new RawText(json)));
    }

    /** A text as a JSON string, with its quotes. */
    public static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 8);
        quote(text, quoted);
        return quoted.toString();
    }

    /** Appends a text as a JSON string, with its quotes. */
    public static void quote(String text, StringBuilder json) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(text, json);
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                return false;
            }
        }
        return true;
    }

    /** The JSON object that a text holds, or an empty one when it holds none. */
    public static ObjectNode readEmbedded(String text) {
        try {
            return readObject(text.getBytes(StandardCharsets.UTF_8));
        } catch (ScimException e) {
            return MAPPER.createObjectNode();
        }
    }

    /**
     * Writes a tree. What it holds of a list that is read as it is written may fail in the middle: then the text ends
     * there, and is no JSON.
     */
    public static void write(JsonNode node, OutputStream stream) throws IOException {
        MAPPER.writeValue(stream, node);
    }

    /** A text of which Jackson copies all bytes at once, where it would go through its characters. */
    private static final class RawText extends SerializedString {
        private static final long serialVersionUID = 1;

        RawText(String json) {
            super(json);
        }

        @Override
        public int appendUnquotedUTF8(byte[] buffer, int offset) {
            byte[] bytes = getValue().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > buffer.length - offset) {
                return -1;
            }
            System.arraycopy(bytes, 0, buffer, offset, bytes.length);
            return bytes.length;
        }
    }

    private static ScimException notJson(Sentence detail) {
        return ScimException.badRequest(ScimType.INVALID_SYNTAX, detail);
    }
}
