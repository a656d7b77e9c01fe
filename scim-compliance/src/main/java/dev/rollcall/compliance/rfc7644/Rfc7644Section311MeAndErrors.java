package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;

/** The alias of the caller, and what every error has. */
@ScimTest
final class Rfc7644Section311MeAndErrors {

    @Section("3.11")
    void meIsAnsweredRedirectedOrNotImplemented(ScimServer scim) {
        scim.get("/Me").expect(200, 308, 501);
    }

    @Section("3.11")
    void theLocationOfMeIsThePermanentOne(ScimServer scim) {
        var answer = scim.get("/Me");
        assumeTrue(answer.status() == 200 || answer.status() == 308, "no /Me: " + answer.status());
        assertThat(answer.header("Location"))
                .as(answer.toString())
                .doesNotEndWith("/Me")
                .isNotEmpty();
    }

    private static Answer notFound(ScimServer scim) {
        return scim.get("/Users/" + Sample.unique("nobody")).expect(404);
    }

    @Section("3.12")
    void anErrorIsJson(ScimServer scim) {
        var answer = notFound(scim);
        assertThat(answer.header("Content-Type")).as(answer.toString()).containsIgnoringCase("json");
        assertThat(answer.body().isObject()).isTrue();
    }

    @Section("3.12")
    void anErrorNamesItsSchema(ScimServer scim) {
        assertThat(TestJson.texts(notFound(scim).body().path("schemas"))).containsExactly(Urn.ERROR);
    }

    @Section("3.12")
    void theStatusOfAnErrorIsTheStatusOfTheAnswerAsText(ScimServer scim) {
        var status = notFound(scim).body().path("status");
        assertThat(status.isTextual()).isTrue();
        assertThat(status.asText()).isEqualTo("404");
    }

    @Section("3.12")
    void aConflictIsAnErrorMessage(ScimServer scim) {
        var name = scim.newUser().at("/userName");
        var answer = scim.post("/Users", scim.user("'userName': '%s'", name)).expectError(409);
        assertThat(answer.at("/status")).isEqualTo("409");
    }

    @Section("3.12")
    void aMethodThatIsNotThereIsRefusedInScim(ScimServer scim) {
        scim.delete("/Users").expectError(400, 403, 404, 405, 501);
    }
}
