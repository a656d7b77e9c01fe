package dev.rollcall.web.check.play;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** What Okta writes, as it was seen to write it. */
final class OktaBodies {
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private OktaBodies() {}

    /** A person that is assigned: always with a placeholder password and with empty groups. */
    static JsonObject person(String userName, String externalId) {
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(USER))
                .add("userName", userName)
                .add(
                        "name",
                        Json.createObjectBuilder().add("givenName", "Rollcall").add("familyName", "Check"))
                .add(
                        "emails",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("primary", true)
                                        .add("value", userName)
                                        .add("type", "work")))
                .add("displayName", "Rollcall Check")
                .add("locale", "en-US")
                .add("externalId", externalId)
                .add("groups", JsonValue.EMPTY_JSON_ARRAY)
                .add("password", "1mz050nq")
                .add("active", true)
                .build();
    }

    /** The object that was answered, with another value written over it. */
    static JsonObject changed(JsonObject resource, String name, JsonValue value) {
        return Json.createObjectBuilder(resource).add(name, value).build();
    }

    static JsonObject group(String displayName, JsonArrayBuilder members) {
        return group(displayName).add("members", members).build();
    }

    static JsonObject group(String id, String displayName, JsonArrayBuilder members) {
        return group(displayName).add("id", id).add("members", members).build();
    }

    private static JsonObjectBuilder group(String displayName) {
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(GROUP))
                .add("displayName", displayName);
    }

    static JsonArrayBuilder member(String personId, String userName) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("value", personId).add("display", userName));
    }

    /** A PATCH that has no path: what is in the value is written over. */
    static JsonObject replacing(JsonObjectBuilder value) {
        return patch(Json.createObjectBuilder().add("op", "replace").add("value", value));
    }

    static JsonObject members(String op, JsonArrayBuilder members) {
        return patch(
                Json.createObjectBuilder().add("op", op).add("path", "members").add("value", members));
    }

    private static JsonObject patch(JsonObjectBuilder operation) {
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(PATCH))
                .add("Operations", Json.createArrayBuilder().add(operation))
                .build();
    }
}
