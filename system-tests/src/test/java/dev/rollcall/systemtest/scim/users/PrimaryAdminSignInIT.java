package dev.rollcall.systemtest.scim.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * A SCIM key changes nothing by which a Primary Admin is found at sign-in: its holder could sign in as the Primary
 * Admin.
 */
@MicroShedTest
class PrimaryAdminSignInIT {

    private final ScimClient okta = Tenant.withPassword(SharedServer.baseUri()).okta();
    private final String path =
            "/Users/" + okta.findUser(Tenant.ADMIN).only().path("id").asText();

    private void assertRefused(ScimResponse response) {
        assertThat(response.expect(409).detail())
                .contains("is a Primary Admin", "In Rollcall a Primary Admin opens People", "retry this task in Okta");
        var admin = okta.get(path).expect(200).user();
        assertThat(admin.at("/userName")).isEqualTo(Tenant.ADMIN);
        assertThat(admin.at("/emails/0/value")).isEqualTo(Tenant.ADMIN);
        assertThat(admin.body().path("emails")).hasSize(1);
        assertThat(admin.body().has("externalId")).isFalse();
        assertThat(admin.body().has("title")).isFalse();
    }

    @ParameterizedTest(name = "S5 {0}")
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"mallory@example.org\"}",
                "{\"op\":\"Replace\",\"value\":{\"title\":\"X\",\"USERNAME\":\"mallory@example.org\"}}",
                "{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"00uMallory\"}",
                "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"mallory@example.org\"}]}",
                "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"mallory@example.org\"}",
                "{\"op\":\"remove\",\"path\":\"emails\"}"
            })
    void byPatch(String operation) {
        assertRefused(okta.patch(path, Bodies.patch(operation)));
    }

    @ParameterizedTest(name = "S5 {0}")
    @ValueSource(strings = {"userName", "externalId"})
    void byPut(String attribute) {
        var echo = okta.get(path).expect(200).echo().put("title", "X").put(attribute, "mallory@example.org");

        assertRefused(okta.put(path, echo.toString()));
    }

    @Test
    @DisplayName("S5 by bulk")
    void byBulk() {
        var body = """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"PATCH","path":"%s","data":%s}]}
                """.formatted(
                path, Bodies.patch("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"mallory@example.org\"}"));

        var answer = okta.post("/Bulk", body).expect(200);

        assertThat(answer.at("/Operations/0/status")).isEqualTo("409");
        assertThat(okta.get(path).at("/userName")).isEqualTo(Tenant.ADMIN);
    }

    @Test
    @DisplayName("S5 all attributes as they are, in another case, pass")
    void everythingAsItIs() {
        var echo = okta.get(path).expect(200).echo().put("title", "Dean");
        echo.put("userName", Tenant.ADMIN.toUpperCase(Locale.ROOT));

        assertThat(okta.put(path, echo.toString()).expect(200).at("/title")).isEqualTo("Dean");
    }
}
