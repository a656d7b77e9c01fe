package dev.rollcall.launcher.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void belowScimItIsAnErrorMessageElsewhereASentence() {
        var refusal = Refusal.badRequest("Send it again.");

        assertThat(new String(refusal.body(new RequestPath("/scim/v2/acme")), UTF_8))
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"400\","
                        + "\"detail\":\"Send it again.\"}");
        assertThat(new String(refusal.body(new RequestPath("/")), UTF_8)).isEqualTo("Send it again.\n");
    }

    @Test
    void transportSecurityIsAskedForWhereThePublicAddressHasIt() {
        assertThat(Refusal.headers("https://learn.example.com"))
                .containsKeys("Strict-Transport-Security", "Cache-Control", "X-Content-Type-Options");
        assertThat(Refusal.headers("http://localhost:8080")).doesNotContainKey("Strict-Transport-Security");
        assertThat(Refusal.headers("")).doesNotContainKey("Strict-Transport-Security");
    }
}
