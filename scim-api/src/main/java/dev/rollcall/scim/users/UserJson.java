package dev.rollcall.scim.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.ProfileJson;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.Preconditions;
import dev.rollcall.scim.schema.UserSchema;
import java.util.List;

/**
 * People as SCIM shows them (RFC 7643 §4.1, §8.2). What is absent is left out; {@code schemas} lists what is there.
 * What the person has of attributes is kept as JSON, so it is not read here: the rest is put around it.
 */
final class UserJson {
    private static final String ENTERPRISE = ",\"" + UserSchema.ENTERPRISE_URN + "\":{";

    private UserJson() {}

    /** The text of a JSON object. */
    static String of(UserResource user, String baseUrl) {
        String profile = user.profile();
        String custom = ExtensionJson.text(user.extensions());
        var json = new StringBuilder(
                profile.length() + custom.length() + 600 + 200 * user.groups().size());
        json.append("{\"schemas\":");
        schemas(user, json);
        json.append(",\"id\":\"").append(user.id()).append("\",");
        json.append(profile, 1, profile.length() - 1).append(custom);
        groups(user.groups(), baseUrl, json);
        json.append(",\"meta\":{\"resourceType\":\"User\",\"created\":\"");
        WrittenTime.append(user.created(), json);
        json.append("\",\"lastModified\":\"");
        WrittenTime.append(user.lastModified(), json);
        json.append("\",\"location\":");
        Json.quote(location(user, baseUrl), json);
        json.append(",\"version\":");
        Json.quote(Preconditions.tag(user.version()), json);
        return json.append("}}").toString();
    }

    private static void schemas(UserResource user, StringBuilder json) {
        json.append("[\"").append(UserSchema.USER_URN).append('"');
        // Quotes in a text are escaped there, so this is the name of the object and nothing else.
        if (user.profile().contains(ENTERPRISE)) {
            json.append(",\"").append(UserSchema.ENTERPRISE_URN).append('"');
        }
        user.extensions().values().keySet().stream()
                .map(ExtensionAttribute::urn)
                .distinct()
                .forEach(urn -> json.append(',').append(Json.quoted(urn)));
        json.append(']');
    }

    // A page has thousands of them: they go into the text without a tree before.
    private static void groups(List<GroupRef> groups, String baseUrl, StringBuilder json) {
        String before = ",\"groups\":[";
        for (GroupRef group : groups) {
            json.append(before).append("{\"value\":\"").append(group.id()).append("\",\"$ref\":");
            Json.quote(baseUrl + "/Groups/" + group.id(), json);
            json.append(",\"display\":");
            Json.quote(group.displayName(), json);
            json.append(",\"type\":\"")
                    .append(group.isDirect() ? "direct" : "indirect")
                    .append("\"}");
            before = ",";
        }
        if (!groups.isEmpty()) {
            json.append(']');
        }
    }

    static String location(UserResource user, String baseUrl) {
        return baseUrl + "/Users/" + user.id();
    }

    /** What a client can write of a person, as JSON. */
    static ObjectNode attributes(UserProfile profile) {
        ObjectNode json = Json.read(ProfileJson.of(profile));
        ExtensionJson.write(profile.extensions(), json);
        return json;
    }
}
