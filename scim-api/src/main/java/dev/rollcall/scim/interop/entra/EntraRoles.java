package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Json;

/**
 * App roles that Entra packs as JSON into the text of a role's value: {@code
 * "roles":[{"value":"{\"id\":\"18d1…\",\"value\":\"Admin\",\"displayName\":\"Administrator\"}"}]}.
 */
public final class EntraRoles {
    private EntraRoles() {}

    /** The same resource with the roles' own values in place of the packed ones. */
    public static ObjectNode unwrap(ObjectNode resource) {
        for (JsonNode node : resource.path("roles")) {
            String text = node.path("value").asText("");
            if (node instanceof ObjectNode role && text.startsWith("{")) {
                ObjectNode packed = Json.readEmbedded(text);
                if (packed.path("value").isTextual()) {
                    role.put("value", packed.path("value").asText());
                    if (packed.path("displayName").isTextual()) {
                        role.put("display", packed.path("displayName").asText());
                    }
                }
            }
        }
        return resource;
    }
}
