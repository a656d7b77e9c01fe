package dev.rollcall.scim.groups;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
import dev.rollcall.directory.membership.MemberPart;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group (RFC 7643 §4.2), written as they are read: however many there are, a thousand of them are in
 * memory, or those of the first part.
 */
final class MembersJson extends JsonSerializable.Base {
    private final MemberPart first;
    private final More more;
    private final String baseUrl;
    private final UnaryOperator<ObjectNode> projection;

    /** Reads the members that follow a person; null for the first of them. */
    interface More {
        MemberPart after(@Nullable String personId);
    }

    /** @param projection leaves out of a member what was not asked for */
    MembersJson(MemberPart first, More more, String baseUrl, UnaryOperator<ObjectNode> projection) {
        this.first = first;
        this.more = more;
        this.baseUrl = baseUrl;
        this.projection = projection;
    }

    /** These members in a tree. */
    JsonNode node() {
        return JsonNodeFactory.instance.pojoNode(this);
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartArray();
        String last = null;
        MemberPart part = first;
        while (true) {
            for (Member member : part.members()) {
                json.writeTree(projection.apply(node(member)));
            }
            if (!part.more()) {
                break;
            }
            last = last(part.members(), last);
            part = more.after(last);
        }
        json.writeEndArray();
    }

    private static @Nullable String last(List<Member> members, @Nullable String before) {
        return members.isEmpty() ? before : members.get(members.size() - 1).id();
    }

    private ObjectNode node(Member member) {
        boolean group = member.kind() == MemberKind.GROUP;
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", member.id())
                .put("$ref", baseUrl + (group ? "/Groups/" : "/Users/") + member.id())
                .put("display", member.name())
                .put("type", group ? "Group" : "User");
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }
}
