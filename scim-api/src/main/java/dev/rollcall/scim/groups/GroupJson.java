package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.group.Group;
import dev.rollcall.scim.protocol.Preconditions;
import dev.rollcall.scim.schema.GroupSchema;
import org.jspecify.annotations.Nullable;

/** Groups as SCIM shows them (RFC 7643 §4.2, §8.4). */
final class GroupJson {
    private GroupJson() {}

    /** @param members as an array; null to leave them out */
    static ObjectNode of(Group group, @Nullable JsonNode members, String baseUrl) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(GroupSchema.GROUP_URN);
        json.put("id", group.id());
        if (group.externalId() != null) {
            json.put("externalId", group.externalId());
        }
        json.put("displayName", group.displayName());
        if (members != null) {
            json.set("members", members);
        }
        ObjectNode meta = json.putObject("meta");
        meta.put("resourceType", "Group");
        meta.put("created", group.created().toString());
        meta.put("lastModified", group.lastModified().toString());
        meta.put("location", location(group, baseUrl));
        meta.put("version", Preconditions.tag(group.version()));
        return json;
    }

    static String location(Group group, String baseUrl) {
        return baseUrl + "/Groups/" + group.id();
    }
}
