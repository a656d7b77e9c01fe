package dev.rollcall.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rollcall.scim.protocol.ScimException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;

/**
 * One value of a custom attribute in the JSON type of its schema (RFC 7643 §2.3): numbers as numbers, times as RFC 3339
 * in UTC. Lenient as {@link BodyReader} is: identity providers whose mappings know texts only send {@code "5"} and
 * {@code "True"}, and {@code {"value": "x"}} for a value of a multi-valued attribute.
 */
public final class CustomValue {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CustomValue() {}

    /** @throws ScimException 400 {@code invalidValue} that names the attribute with its URN */
    static JsonNode read(Attribute attribute, JsonNode sent) {
        JsonNode value = sent.isObject() && sent.size() == 1 && sent.has("value") ? sent.get("value") : sent;
        if (!value.isValueNode()) {
            throw BodyReader.wrong(attribute, "one", attribute.type().keyword());
        }
        if (value.isNull() || (value.isTextual() && value.asText().isBlank())) {
            return NODES.nullNode();
        }
        return switch (attribute.type()) {
            case BOOLEAN -> NODES.booleanNode(bool(attribute, value));
            case INTEGER -> NODES.numberNode(integer(attribute, value));
            case DECIMAL -> DecimalNode.valueOf(decimal(attribute, value, "number"));
            case DATE_TIME -> NODES.textNode(time(attribute, value).toString());
            case BINARY -> NODES.textNode(base64(attribute, value.asText()));
            case REFERENCE -> NODES.textNode(uri(attribute, value.asText()));
            default -> NODES.textNode(value.asText());
        };
    }

    private static boolean bool(Attribute attribute, JsonNode value) {
        String text = value.asText().strip();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw BodyReader.wrong(attribute, "boolean");
    }

    private static long integer(Attribute attribute, JsonNode value) {
        BigDecimal number = decimal(attribute, value, "wholeNumber");
        try {
            // 1e999999999 is short to send and long to write out.
            if (number.scale() > -20) {
                return number.longValueExact();
            }
        } catch (ArithmeticException e) {
            // Refused below with the same sentence.
        }
        throw BodyReader.wrong(attribute, "range", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static BigDecimal decimal(Attribute attribute, JsonNode value, String expected) {
        if (value.isNumber() || (value.isTextual() && value.asText().length() <= 100)) {
            try {
                return new BigDecimal(value.asText().strip());
            } catch (NumberFormatException e) {
                // Refused below with the same sentence.
            }
        }
        throw BodyReader.wrong(attribute, expected);
    }

    private static Instant time(Attribute attribute, JsonNode value) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value.asText().strip()).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Refused below with the same sentence.
        }
        throw BodyReader.wrong(attribute, "time");
    }

    private static String base64(Attribute attribute, String text) {
        try {
            var unused = Base64.getDecoder().decode(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw BodyReader.wrong(attribute, "base64");
        }
    }

    private static String uri(Attribute attribute, String text) {
        try {
            return new URI(text).toString();
        } catch (URISyntaxException e) {
            throw BodyReader.wrong(attribute, "uri");
        }
    }
}
