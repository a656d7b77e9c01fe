package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.activity.Corrections;
import java.util.Locale;
import java.util.Set;

/**
 * Operations with a capital letter: {@code {"op":"Add",...}}, {@code {"op":"Replace",...}}, {@code {"op":"Remove",...}}. They become lower case
 * (RFC 7644 §3.5.2).
 */
final class OperationNames {
    private static final Set<String> NAMES = Set.of("add", "replace", "remove");

    private final Corrections corrections;

    OperationNames(Corrections corrections) {
        this.corrections = corrections;
    }

    /** The same message; the one sent is not changed. */
    ObjectNode lowerCased(ObjectNode message) {
        ObjectNode result = message.deepCopy();
        for (var member : result.properties()) {
            if (member.getKey().equalsIgnoreCase("Operations")) {
                member.getValue().forEach(this::lowerCase);
            }
        }
        return result;
    }

    private void lowerCase(JsonNode node) {
        if (!(node instanceof ObjectNode operation)) {
            return;
        }
        for (var member : operation.properties()) {
            String sent = member.getValue().asText();
            String name = sent.toLowerCase(Locale.ROOT);
            if (member.getKey().equalsIgnoreCase("op") && NAMES.contains(name) && !name.equals(sent)) {
                corrections.add();
                operation.put(member.getKey(), name);
            }
        }
    }
}
