package dev.rollcall.scim.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to write a filter down, whoever has read it. A chain of the same conjunction is one list, however it was
 * nested.
 */
final class Notation {
    /** What is written for a text that is no filter. */
    static final String REFUSED = "refuses";

    private Notation() {}

    static String comparison(String path, String operator, JsonNode value) {
        return path + " " + operator + " " + value(value);
    }

    static String presence(String path) {
        return path + " pr";
    }

    static String chain(String word, List<String> parts) {
        return parts.stream()
                .flatMap(part -> members(word, part))
                .collect(Collectors.joining(" " + word + " ", word + "(", ")"));
    }

    static String not(String inner) {
        return "not(" + inner + ")";
    }

    static String valuePath(String path, String inner) {
        return path + "[" + inner + "]";
    }

    private static String value(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.toString();
    }

    private static Stream<String> members(String word, String part) {
        String head = word + "(";
        return part.startsWith(head) && part.endsWith(")")
                ? Stream.of(part.substring(head.length(), part.length() - 1))
                : Stream.of(part);
    }
}
