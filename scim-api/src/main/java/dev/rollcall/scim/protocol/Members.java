package dev.rollcall.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Members of messages, whose names are read in any case (RFC 7643 §2.1). */
public final class Members {
    private Members() {}

    /** The member of that name; a missing node where there is none. */
    public static JsonNode of(JsonNode object, String name) {
        for (var member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
