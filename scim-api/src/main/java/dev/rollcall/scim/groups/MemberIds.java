package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.Members;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ids in {@code members}: objects with a {@code value}, or bare ids. {@code display}, {@code type} and {@code $ref}
 * are not looked at: an id means one person or one group, whatever a client calls it.
 */
final class MemberIds {
    private MemberIds() {}

    /** @throws ScimException 400 {@code invalidValue} for a member without an id */
    static Set<String> of(JsonNode members) {
        Set<String> ids = new LinkedHashSet<>();
        if (members.isArray()) {
            members.forEach(member -> ids.add(id(member)));
        } else if (!members.isNull() && !members.isMissingNode()) {
            ids.add(id(members));
        }
        return ids;
    }

    private static String id(JsonNode member) {
        JsonNode value = member.isObject() ? Members.of(member, "value") : member;
        // A number is taken as its text, as everywhere (userName, externalId).
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.value.member"));
        }
        return value.asText().strip();
    }
}
