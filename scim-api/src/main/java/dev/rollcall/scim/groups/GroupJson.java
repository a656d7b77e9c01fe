package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
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
            group.members().forEach(member -> write(member, members.addObject(), baseUrl));
        }
        ObjectNode meta = json.putObject("meta");
        meta.put("resourceType", "Group");
        meta.put("created", group.created().toString());
        meta.put("lastModified", group.lastModified().toString());
        meta.put("location", location(group, baseUrl));
        meta.put("version", Preconditions.metaVersion(group.version()));
        return json;
    }

    private static void write(Member member, ObjectNode json, String baseUrl) {
        boolean group = member.kind() == MemberKind.GROUP;
        json.put("value", member.id())
                .put("$ref", baseUrl + (group ? "/Groups/" : "/Users/") + member.id())
                .put("display", member.name())
                .put("type", group ? "Group" : "User");
    }

    static String location(Group group, String baseUrl) {
        return baseUrl + "/Groups/" + group.id();
    }
}
