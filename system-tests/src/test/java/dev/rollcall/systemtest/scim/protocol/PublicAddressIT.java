package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.RawHttp;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.RollcallServer;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.TestDatabase;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Behind a proxy, what is shown and linked is the configured address. */
@Tag("once")
class PublicAddressIT {

    private static final String PUBLIC = "https://learn.example.com";

    @Test
    @DisplayName("R1 C1 locations come from the configured address and not from any header")
    void locations() {
        try (var database = TestDatabase.create();
                var server = RollcallServer.start(environment(database))) {
            var tenant = Tenant.create(server.baseUri());
            assertThat(tenant.url().toString()).startsWith(PUBLIC + "/scim/v2/");
            var direct = server.baseUri().resolve(tenant.url().getPath());

            var created = tenant.okta()
                    .at(direct)
                    .with("X-Forwarded-Host", "evil.example")
                    .with("Forwarded", "host=evil.example")
                    .post("/Users", Bodies.CREATE_ALICE)
                    .expect(201);
            var listed = new RawHttp(direct, tenant.secretKey())
                    .send(
                            "GET " + direct.getPath() + "/Users",
                            "Host: evil.example",
                            "Authorization: Bearer " + tenant.secretKey());

            assertThat(created.headers().get("Location")).containsExactly(location(tenant.url(), created.id()));
            assertThat(created.at("/meta/location")).isEqualTo(location(tenant.url(), created.id()));
            assertThat(listed.resources()).isNotEmpty().allSatisfy(user -> assertThat(
                            user.at("/meta/location").asText())
                    .isEqualTo(location(tenant.url(), user.path("id").asText())));
        }
    }

    private static Map<String, String> environment(TestDatabase database) {
        var environment = new HashMap<>(SharedServer.environment(database));
        environment.put("ROLLCALL_PUBLIC_URL", PUBLIC);
        return environment;
    }

    private static String location(URI tenantUrl, String id) {
        return tenantUrl + "/Users/" + id;
    }
}
