package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.util.Locale;

/** Media types, encoding and the form of messages. */
@ScimTest
final class Rfc7644Section31Messages {

    @Section("3.8")
    void anAnswerIsScimJson(ScimServer scim) {
        assertThat(mediaType(scim.get("/Users", "count", "1").expect(200))).isEqualTo(ScimServer.MEDIA_TYPE);
    }

    @Section("3.8")
    void scimJsonIsWhatAClientGetsThatDoesNotSay(ScimServer scim) {
        assertThat(mediaType(scim.without("Accept").get("/Users", "count", "1").expect(200)))
                .isEqualTo(ScimServer.MEDIA_TYPE);
    }

    @Section("3.8")
    void aClientMayAcceptPlainJson(ScimServer scim) {
        var answer = scim.with("Accept", "application/json")
                .get("/Users", "count", "1")
                .expect(200);
        // The two have one syntax; what stands in the header is the server's choice.
        assertThat(mediaType(answer)).isIn("application/json", ScimServer.MEDIA_TYPE);
    }

    @Section("3.8")
    void aClientMaySendPlainJson(ScimServer scim) {
        scim.with("Content-Type", "application/json")
                .post("/Users", scim.user(""))
                .expect(201);
    }

    @Section("3.8")
    void aClientMayNameTheCharset(ScimServer scim) {
        scim.with("Content-Type", "application/scim+json; charset=utf-8")
                .post("/Users", scim.user(""))
                .expect(201);
    }

    @Section("3.8")
    void textIsUtf8InBothDirections(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        var name = "Zoë Ångström 東京 Ωμέγα";
        var user = scim.newUser("'name': {'givenName': 'Ada', 'familyName': '%s'}", name);
        assertThat(scim.read(user).at("/name/familyName")).isEqualTo(name);
    }

    @Section("3.12")
    void brokenJsonIsInvalidSyntax(ScimServer scim) {
        scim.send("POST", "/Users", "{\"userName\": ").expectBadRequestPerhaps("invalidSyntax");
    }

    @Section("3.12")
    void aBodyThatIsNoObjectIsInvalidSyntax(ScimServer scim) {
        scim.send("POST", "/Users", "[]").expectBadRequestPerhaps("invalidSyntax", "invalidValue");
    }

    @Section("3.1")
    void messagesAreNotAmongTheSchemas(ScimServer scim) {
        assertThat(scim.discovery().schemas())
                .isNotEmpty()
                .noneMatch(schema -> schema.path("id").asText().startsWith("urn:ietf:params:scim:api:"));
    }

    @Section("3.2")
    void anEndpointThatDoesNotExistIsNotFound(ScimServer scim) {
        scim.get("/" + Sample.unique("Robots")).expect(404);
    }

    private static String mediaType(Answer answer) {
        return answer.header("Content-Type").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }
}
