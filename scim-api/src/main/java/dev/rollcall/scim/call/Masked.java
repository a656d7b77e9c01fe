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
import java.util.regex.Matcher;
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
    /** A secret's name, or what may spell one in another way. */
    private static final Pattern SUSPECT = Pattern.compile("passw|secret|token|\\\\u00", Pattern.CASE_INSENSITIVE);

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
        Matcher suspect = SUSPECT.matcher(text);
        return suspect.find() ? masked(text, body, suspect.start()) : ended(withoutKeys(text), cut);
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
        return KEY.matcher(text).replaceAll("rck_" + MASK);
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
