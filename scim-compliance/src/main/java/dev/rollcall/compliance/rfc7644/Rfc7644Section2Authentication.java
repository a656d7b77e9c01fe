package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.report.Section;

/** Who may call. */
@ScimTest
final class Rfc7644Section2Authentication {

    @Section("2")
    void aRequestWithoutCredentialsIsRefused(ScimServer scim) {
        scim.without("Authorization").get("/Users").expect(401);
    }

    @Section("2")
    void aRequestWithAnUnknownTokenIsRefused(ScimServer scim) {
        scim.with("Authorization", "Bearer " + Sample.unique("nobody"))
                .get("/Users")
                .expect(401);
    }

    @Section("2")
    void aRefusalNamesTheSchemesInWwwAuthenticate(ScimServer scim) {
        var answer = scim.without("Authorization").get("/Users").expect(401);
        assertThat(answer.header("WWW-Authenticate")).as(answer.toString()).isNotEmpty();
    }

    @Section("2")
    void nothingIsCreatedWithoutCredentials(ScimServer scim) {
        scim.without("Authorization").post("/Users", scim.user("")).expect(401);
    }

    @Section("3.12")
    void aRefusalIsAnErrorMessage(ScimServer scim) {
        scim.without("Authorization").get("/Users").expectError(401);
    }
}
