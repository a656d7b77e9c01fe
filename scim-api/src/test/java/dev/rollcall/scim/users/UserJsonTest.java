package dev.rollcall.scim.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.ProfileJson;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.schema.UserSchema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserJsonTest {
    private static final Instant THEN = Instant.parse("2026-11-20T10:11:12.5Z");

    @Test
    void theRestOfTheResourceIsPutAroundTheProfile() {
        ObjectNode json = json(Map.of(UserAttribute.USER_NAME, "grace"), ExtensionValues.NONE, List.of());

        assertThat(json.toString()).isEqualTo("""
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"7","userName":"grace","active":true,\
                        "meta":{"resourceType":"User","created":"2026-11-20T10:11:12.500Z",\
                        "lastModified":"2026-11-20T10:11:12.500Z","location":"https://x/scim/v2/acme/Users/7","version":"W/\\"3\\""}}""");
    }

    @Test
    void schemasNameTheEnterpriseExtensionWhereThereIsAny() {
        assertThat(json(
                                Map.of(UserAttribute.USER_NAME, "grace", UserAttribute.DEPARTMENT, "Navy"),
                                ExtensionValues.NONE,
                                List.of())
                        .path("schemas")
                        .toString())
                .isEqualTo("[\"" + UserSchema.USER_URN + "\",\"" + UserSchema.ENTERPRISE_URN + "\"]");
    }

    @Test
    void aTextThatLooksLikeTheEnterpriseExtensionIsNone() {
        String name = "x\",\"" + UserSchema.ENTERPRISE_URN + "\":{";

        ObjectNode json = json(Map.of(UserAttribute.USER_NAME, name), ExtensionValues.NONE, List.of());

        assertThat(json.path("userName").asText()).isEqualTo(name);
        assertThat(json.path("schemas")).hasSize(1);
    }

    @Test
    void customAttributesStandUnderTheirSchemas() {
        var campus = new ExtensionAttribute("1", "urn:x:\"School", "campus", AttributeType.STRING, false, false);

        ObjectNode json = json(
                Map.of(UserAttribute.USER_NAME, "grace"),
                new ExtensionValues(Map.of(campus, List.of("North \"1\""))),
                List.of());

        assertThat(json.path("schemas").path(1).asText()).isEqualTo("urn:x:\"School");
        assertThat(json.path("urn:x:\"School").path("campus").asText()).isEqualTo("North \"1\"");
    }

    @Test
    void groupsTellWhereTheyAreAndWhetherDirectly() {
        ObjectNode json = json(
                Map.of(UserAttribute.USER_NAME, "grace"),
                ExtensionValues.NONE,
                List.of(new GroupRef("8", "Staff \"A\"", List.of()), new GroupRef("9", "All", List.of("Staff"))));

        assertThat(json.path("groups").toString()).isEqualTo("""
                        [{"value":"8","$ref":"https://x/scim/v2/acme/Groups/8","display":"Staff \\"A\\"","type":"direct"},\
                        {"value":"9","$ref":"https://x/scim/v2/acme/Groups/9","display":"All","type":"indirect"}]""");
    }

    private static ObjectNode json(
            Map<UserAttribute, String> texts, ExtensionValues extensions, List<GroupRef> groups) {
        String profile = ProfileJson.of(new UserProfile(true, texts, Map.of()));
        var user = new UserResource("7", 3, THEN, THEN, profile, extensions, groups);
        return Json.read(UserJson.of(user, "https://x/scim/v2/acme"));
    }
}
