package dev.rollcall.scim.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.scim.schema.UserSchema;
import dev.rollcall.scim.schema.UserType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's attributes out of a body that {@link dev.rollcall.scim.schema.BodyReader} has shaped. */
final class UserBody {
    /** What a platform keeps for itself when an identity provider's PUT does not mention it. */
    private static final Set<UserAttribute> KEPT_TEXTS =
            Set.of(UserAttribute.PREFERRED_LANGUAGE, UserAttribute.LOCALE, UserAttribute.TIMEZONE);

    private static final Set<MultiValuedAttribute> KEPT_VALUES =
            Set.of(MultiValuedAttribute.ROLES, MultiValuedAttribute.ENTITLEMENTS);

    private UserBody() {}

    /** A new person; active unless the body says otherwise. */
    static UserProfile created(UserType type, ObjectNode body) {
        return new UserProfile(active(body, true), texts(body), values(body), ExtensionJson.read(type, body));
    }

    /**
     * A person after a PATCH; the body is the whole resource. Removing {@code active} neither lets anybody in nor out.
     */
    static UserProfile patched(UserType type, ObjectNode body, UserProfile before) {
        return new UserProfile(
                active(body, before.active()),
                texts(body),
                values(body),
                ExtensionJson.read(type, body, before.extensions()));
    }

    /**
     * A person after a PUT (RFC 7644 §3.5.1): what the body has is set, what it leaves out is cleared, but for
     * {@code active} and what the platform keeps for itself.
     */
    static UserProfile replaced(UserType type, ObjectNode body, UserProfile before) {
        Map<UserAttribute, String> texts = texts(body);
        for (UserAttribute attribute : KEPT_TEXTS) {
            String kept = before.text(attribute);
            if (kept != null && !body.has(attribute.scimName())) {
                texts.put(attribute, kept);
            }
        }
        Map<MultiValuedAttribute, List<MultiValue>> values = values(body);
        for (MultiValuedAttribute attribute : KEPT_VALUES) {
            if (!body.has(attribute.scimName())) {
                values.put(attribute, before.values(attribute));
            }
        }
        return new UserProfile(
                active(body, before.active()), texts, values, ExtensionJson.read(type, body, before.extensions()));
    }

    private static boolean active(ObjectNode body, boolean absent) {
        JsonNode active = body.path("active");
        return active.isBoolean() ? active.asBoolean() : absent;
    }

    private static Map<UserAttribute, String> texts(ObjectNode body) {
        Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
        for (UserAttribute attribute : UserAttribute.values()) {
            JsonNode node = attribute.isEnterprise() ? body.path(UserSchema.ENTERPRISE_URN) : body;
            for (String part : attribute.scimName().split("\\.")) {
                node = node.path(part);
            }
            if (node.isTextual()) {
                texts.put(attribute, node.asText());
            }
        }
        return texts;
    }

    private static Map<MultiValuedAttribute, List<MultiValue>> values(ObjectNode body) {
        Map<MultiValuedAttribute, List<MultiValue>> values = new EnumMap<>(MultiValuedAttribute.class);
        for (MultiValuedAttribute attribute : MultiValuedAttribute.values()) {
            List<MultiValue> list = new ArrayList<>();
            body.path(attribute.scimName()).forEach(node -> {
                MultiValue value = value(node);
                // A type alone is what is left of a value that was cleared.
                if (value.value() != null
                        || value.display() != null
                        || !value.address().equals(Address.NONE)) {
                    list.add(value);
                }
            });
            if (!list.isEmpty()) {
                values.put(attribute, list);
            }
        }
        return values;
    }

    private static MultiValue value(JsonNode node) {
        var address = new Address(
                text(node, "formatted"),
                text(node, "streetAddress"),
                text(node, "locality"),
                text(node, "region"),
                text(node, "postalCode"),
                text(node, "country"));
        return new MultiValue(
                text(node, "value"),
                text(node, "display"),
                text(node, "type"),
                node.path("primary").asBoolean(),
                address);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).asText() : null;
    }
}
