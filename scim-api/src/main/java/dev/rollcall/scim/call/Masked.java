package dev.rollcall.scim.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rollcall.activity.request.FailedWrite;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body as the log keeps it: as it came, but for the values of what is named a password, a secret or a token, as a
 * member or in the path of a PATCH operation, and for Secret Keys wherever they stand.
 */
final class Masked {
    static final String MASK = FailedWrite.MASK;

    private static final Pattern KEY = Pattern.compile("rck_[A-Za-z0-9_-]+");
    private static final Pattern SECRET = Pattern.compile("passw|secret|token", Pattern.CASE_INSENSITIVE);
    /** How secrets are named, and what may spell such a name in another way. */
    private static final List<String> SUSPECT = List.of("passw", "secret", "token", "\\u00");

    private Masked() {}

    /**
     * @param cut whether this is only how the body begins
     * @return null for no body; one that was cut ends with …
     */
    static @Nullable String of(byte[] body, boolean cut) {
        if (body.length == 0) {
            return null;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        int suspect = suspect(text);
        return suspect < text.length() ? masked(text, body, suspect) : ended(withoutKeys(text), cut);
    }

    /** Where the first of them stands, or the text's length: every body is looked through, and most have none. */
    private static int suspect(String text) {
        for (int at = 0; at < text.length(); at++) {
            for (String name : SUSPECT) {
                // Compared as texts only where the first letter is the same, in either case.
                if ((text.charAt(at) | 0x20) == (name.charAt(0) | 0x20)
                        && text.regionMatches(true, at, name, 0, name.length())) {
                    return at;
                }
            }
        }
        return text.length();
    }

    private static String masked(String text, byte[] body, int suspect) {
        try {
            ObjectNode tree = Json.readObject(body);
            mask(tree);
            return withoutKeys(tree.toString());
        } catch (ScimException e) {
            // Whatever is behind it may be the secret.
            return ended(withoutKeys(text.substring(0, suspect)), true);
        }
    }

    /** Whether something of that name, or a text that has such a name in it, is not to be kept. */
    static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }

    private static String withoutKeys(String text) {
        return text.contains("rck_") ? KEY.matcher(text).replaceAll("rck_" + MASK) : text;
    }

    private static String ended(String text, boolean cut) {
        return cut ? text + "…" : text;
    }

    private static void mask(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(Masked::mask);
        } else if (node instanceof ObjectNode object) {
            boolean operation = object.properties().stream()
                    .filter(member -> member.getKey().equalsIgnoreCase("path"))
                    .anyMatch(path -> isSecret(path.getValue().asText("")));
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                boolean value = operation && member.getKey().equalsIgnoreCase("value");
                if (value || isSecret(member.getKey())) {
                    object.set(member.getKey(), TextNode.valueOf(MASK));
                } else {
                    mask(member.getValue());
                }
            }
        }
    }
}
