package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** The address is understood in one way only: nothing in it opens what needs a key. */
@Tag("once")
@MicroShedTest
class PathTricksIT {

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    @ParameterizedTest(name = "S4 {0}")
    @ValueSource(
            strings = {
                "//Users",
                "/Users/",
                "/users",
                "/USERS",
                "/%55sers",
                "/Users;jsessionid=1",
                "/Users;a=b",
                "/;a=b/Users",
                "/./Users",
                "/%2e/Users",
                "/%2fUsers",
                "/Users%2f",
                "/Users%3fa=b",
                "/Users%00",
                "/Users%20",
                "/Groups/../Users",
                "/ServiceProviderConfig/../Users",
                "/ServiceProviderConfig/%2e%2e/Users",
                "/ServiceProviderConfig%2f..%2fUsers",
                "/ServiceProviderConfig/..;/Users",
                "/ServiceProviderConfig;/../Users",
                "/Users/ServiceProviderConfig",
                "/Users;/ServiceProviderConfig",
                "/Users%3b/ServiceProviderConfig",
                "/Users?x=/ServiceProviderConfig",
                "/Users?/ServiceProviderConfig",
                "/Users#/ServiceProviderConfig",
                "/ServiceProviderConfig/Users"
            })
    void withoutAKeyNobodyIsShown(String path) {
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

        var answer = tenant.raw().getWithoutKey(path);

        answer.expect(400, 401, 404);
        assertThat(answer.text()).doesNotContain(Bodies.ALICE, Tenant.ADMIN);
    }

    @Test
    @DisplayName("S4 a header does not turn one method into another")
    void methodOverride() {
        var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

        for (var header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            okta.with(header, "DELETE").get("/Users/" + id).expect(200);
            okta.with(header, "DELETE")
                    .send("POST", "/Users/" + id, BodyPublishers.ofString("{}"))
                    .expect(405);
        }
        okta.get("/Users/" + id + "?_method=DELETE").expect(200);
        okta.get("/Users/" + id).expect(200);
    }

    @Test
    @DisplayName("S4 headers of a proxy do not change where a request goes")
    void rewriteHeaders() {
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

        var answer = tenant.withoutKey()
                .with("X-Original-URL", tenant.url().getPath() + "/Users")
                .with("X-Rewrite-URL", tenant.url().getPath() + "/Users")
                .get("/ServiceProviderConfig");

        assertThat(answer.text()).doesNotContain(Bodies.ALICE);
    }
}
