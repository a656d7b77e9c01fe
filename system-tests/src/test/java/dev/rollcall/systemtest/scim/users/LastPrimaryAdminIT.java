package dev.rollcall.systemtest.scim.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** An identity provider cannot lock an organization out. */
@MicroShedTest
class LastPrimaryAdminIT {

    private final ScimClient okta = Tenant.withPassword(SharedServer.baseUri()).okta();
    private final String path =
            "/Users/" + okta.findUser(Tenant.ADMIN).only().path("id").asText();

    private void assertRefused(ScimResponse response) {
        response.expect(409);
        assertThat(response.detail())
                .containsIgnoringCase("Primary Admin")
                .contains(" ")
                .endsWith(".");
        var admin = okta.get(path).expect(200).user();
        assertThat(admin.at("/active")).isEqualTo("true");
        assertThat(admin.at("/userName")).isEqualTo(Tenant.ADMIN);
    }

    @ParameterizedTest(name = "P2 H1 {0}")
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"value\":{\"active\":false}}",
                "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
                "{\"op\":\"replace\",\"value\":{\"displayName\":\"Changed\",\"active\":false}}"
            })
    void cannotBeDeactivatedByPatch(String operation) {
        assertRefused(okta.patch(path, Bodies.patch(operation)));

        assertThat(okta.get(path).at("/displayName")).isNotEqualTo("Changed");
    }

    @Test
    @DisplayName("P2 cannot be deactivated by PUT")
    void put() {
        var echo = okta.get(path).expect(200).echo().put("active", false).put("externalId", "00u1");

        assertRefused(okta.put(path, echo.toString()));
    }

    @Test
    @DisplayName("D1 cannot be deleted")
    void delete() {
        assertRefused(okta.delete(path));
    }

    @Test
    @DisplayName("P1 H1 can be changed otherwise")
    void otherChanges() {
        var echo = okta.get(path).expect(200).echo();
        echo.withObject("/name").put("givenName", "Grace");

        assertThat(okta.put(path, echo.toString()).expect(200).at("/name/givenName"))
                .isEqualTo("Grace");
        assertThat(okta.patch(path, Bodies.patch("{\"op\":\"replace\",\"value\":{\"title\":\"Dean\",\"active\":true}}"))
                        .expect(200)
                        .at("/title"))
                .isEqualTo("Dean");
    }

    @Test
    @DisplayName("P2 others can still be deactivated")
    void others() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

        okta.patch("/Users/" + alice, Bodies.DEACTIVATE).expect(200);
        okta.delete("/Users/" + alice).expect(204);
    }
}
