package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where {@code bulkId:} stands for an id (RFC 7644 §3.7.2): in the values that refer to resources ({@code value},
 * {@code $ref}, {@code members}, {@code manager}) and in the path of a PATCH operation. Anywhere else it is text, such
 * as a userName.
 */
final class BulkReferences {
    private static final String REFERENCE = "bulkId:";
    private static final Set<String> REFERRING = Set.of("value", "$ref", "members", "manager");
    private static final Pattern QUOTED = Pattern.compile("\"bulkId:([^\"]+)\"");

    private BulkReferences() {}

    /** The text with the id that it refers to, if it refers to one. */
    static String inText(String text, UnaryOperator<String> id) {
        return text.startsWith(REFERENCE) ? id.apply(text.substring(REFERENCE.length())) : text;
    }

    /** Replaces the references in an operation's data. */
    static void inData(ObjectNode data, UnaryOperator<String> id) {
        data.properties().forEach(member -> {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            boolean referring = REFERRING.contains(name.substring(name.lastIndexOf(':') + 1));
            member.setValue(
                    name.equals("path") && member.getValue().isTextual()
                            ? TextNode.valueOf(inPath(member.getValue().asText(), id))
                            : replaced(member.getValue(), referring, id));
        });
    }

    private static JsonNode replaced(JsonNode node, boolean referring, UnaryOperator<String> id) {
        if (node instanceof ObjectNode object) {
            inData(object, id);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), referring, id));
            }
        } else if (referring && node.isTextual()) {
            return TextNode.valueOf(inText(node.asText(), id));
        }
        return node;
    }

    private static String inPath(String path, UnaryOperator<String> id) {
        return QUOTED.matcher(path).replaceAll(found -> Matcher.quoteReplacement('"' + id.apply(found.group(1)) + '"'));
    }
}
