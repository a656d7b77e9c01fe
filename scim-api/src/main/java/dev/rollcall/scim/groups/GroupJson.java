package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.group.Group;
import dev.rollcall.scim.protocol.Preconditions;
import dev.rollcall.scim.schema.GroupSchema;

/** Groups as SCIM shows them (RFC 7643 §4.2, §8.4). */
final class GroupJson {
    private GroupJson() {}

    static ObjectNode of(Group group, boolean withMembers, String baseUrl) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(GroupSchema.GROUP_URN);
        json.put("id", group.id());
        if (group.externalId() != null) {
            json.put("externalId", group.externalId());
        }
        json.put("displayName", group.displayName());
        if (withMembers) {
            ArrayNode members = json.putArray("members");
            group.members().forEach(member -> members.addObject()
                    .put("value", member.id())
                    .put("$ref", baseUrl + "/Users/" + member.id())
                    .put("display", member.userName())
                    .put("type", "User"));
        }
        ObjectNode meta = json.putObject("meta");
        meta.put("resourceType", "Group");
        meta.put("created", group.created().toString());
        meta.put("lastModified", group.lastModified().toString());
        meta.put("location", location(group, baseUrl));
        meta.put("version", Preconditions.metaVersion(group.version()));
        return json;
    }

    static String location(Group group, String baseUrl) {
        return baseUrl + "/Groups/" + group.id();
    }
}
