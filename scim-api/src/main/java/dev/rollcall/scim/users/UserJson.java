package dev.rollcall.scim.users;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.user.User;
import dev.rollcall.scim.protocol.Preconditions;
import dev.rollcall.scim.schema.UserSchema;
import org.jspecify.annotations.Nullable;

/** People as SCIM shows them (RFC 7643 §4.1, §8.2). What is absent is left out; {@code schemas} lists what is there. */
final class UserJson {
    private UserJson() {}

    static ObjectNode of(User user, String baseUrl) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode schemas = json.putArray("schemas").add(UserSchema.USER_URN);
        json.put("id", user.id());
        ObjectNode attributes = attributes(user.profile());
        if (attributes.has(UserSchema.ENTERPRISE_URN)) {
            schemas.add(UserSchema.ENTERPRISE_URN);
        }
        user.profile().extensions().values().keySet().stream()
                .map(ExtensionAttribute::urn)
                .distinct()
                .forEach(schemas::add);
        json.setAll(attributes);
        if (!user.groups().isEmpty()) {
            ArrayNode groups = json.putArray("groups");
            user.groups().forEach(group -> groups.addObject()
                    .put("value", group.id())
                    .put("$ref", baseUrl + "/Groups/" + group.id())
                    .put("display", group.displayName())
                    .put("type", group.isDirect() ? "direct" : "indirect"));
        }
        ObjectNode meta = json.putObject("meta");
        meta.put("resourceType", "User");
        meta.put("created", user.created().toString());
        meta.put("lastModified", user.lastModified().toString());
        meta.put("location", location(user, baseUrl));
        meta.put("version", Preconditions.metaVersion(user.version()));
        return json;
    }

    static String location(User user, String baseUrl) {
        return baseUrl + "/Users/" + user.id();
    }

    /** What a client can write of a person, as JSON. */
    static ObjectNode attributes(UserProfile profile) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode enterprise = JsonNodeFactory.instance.objectNode();
        profile.texts()
                .forEach((attribute, text) -> put(attribute.isEnterprise() ? enterprise : json, attribute, text));
        json.put("active", profile.active());
        profile.values().forEach((attribute, values) -> {
            ArrayNode array = json.putArray(attribute.scimName());
            values.forEach(value -> array.add(value(attribute, value)));
        });
        if (!enterprise.isEmpty()) {
            json.set(UserSchema.ENTERPRISE_URN, enterprise);
        }
        ExtensionJson.write(profile.extensions(), json);
        return json;
    }

    private static void put(ObjectNode owner, UserAttribute attribute, String text) {
        String name = attribute.scimName();
        int dot = name.indexOf('.');
        if (dot < 0) {
            owner.put(name, text);
        } else {
            owner.withObjectProperty(name.substring(0, dot)).put(name.substring(dot + 1), text);
        }
    }

    private static ObjectNode value(MultiValuedAttribute attribute, MultiValue value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (attribute == MultiValuedAttribute.ADDRESSES) {
            put(json, "formatted", value.address().formatted());
            put(json, "streetAddress", value.address().streetAddress());
            put(json, "locality", value.address().locality());
            put(json, "region", value.address().region());
            put(json, "postalCode", value.address().postalCode());
            put(json, "country", value.address().country());
        } else {
            put(json, "value", value.value());
            put(json, "display", value.display());
        }
        put(json, "type", value.type());
        if (value.primary()) {
            json.put("primary", true);
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String text) {
        if (text != null) {
            json.put(name, text);
        }
    }
}
