package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@Tag("once")
@MicroShedTest
class MediaTypesIT {

    @ParameterizedTest(name = "A4 Content-Type: {0}")
    @ValueSource(
            strings = {
                "application/scim+json",
                "application/scim+json; charset=utf-8",
                "application/scim+json;charset=UTF-8",
                "Application/SCIM+JSON; Charset=\"utf-8\"",
                "application/scim+json; foo=bar",
                "application/json",
                "application/json; charset=utf-8",
                "APPLICATION/JSON;charset=utf8"
            })
    void jsonIsAcceptedUnderEitherNameWithAnyParameters(String contentType) {
        var okta = Tenant.create().okta().sending(contentType);

        var created = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).user();

        okta.put("/Users/" + created.id(), Bodies.CREATE_ALICE).expect(200).user();
        okta.patch("/Users/" + created.id(), Bodies.DEACTIVATE).expect(200).user();
    }

    @ParameterizedTest(name = "A4 Accept: {0}")
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/scim+json; charset=utf-8",
                "application/json, text/plain;q=0.5",
                "text/html",
                "image/png"
            })
    void everyAcceptIsAnsweredWithScimJson(String accept) {
        var okta = Tenant.create().okta().with("Accept", accept);

        okta.get("/Users").resources();
        okta.get("/Users/unknown").expect(404);
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201).user();
    }

    @Test
    @DisplayName("A4 a request without Accept and User-Agent is answered")
    void bareClient() {
        var tenant = Tenant.create();

        ScimClient.bare(tenant.url())
                .with("Authorization", "Bearer " + tenant.secretKey())
                .get("/Users")
                .resources();
        tenant.okta().with("User-Agent", "").get("/Users").resources();
    }

    @Test
    @DisplayName("A4 Okta's test suite posts plain JSON and has a Content-Type on its GETs")
    void oktaSuite() {
        var suite = Tenant.create().okta().asOktaSuite();

        suite.post("/Users", Bodies.CREATE_ALICE).expect(201).user();

        suite.with("Content-Type", "application/scim+json; charset=utf-8")
                .findUser(Bodies.ALICE)
                .only();
    }

    @Test
    @DisplayName("A4 a DELETE with a Content-Type and an empty body is answered")
    void deleteWithContentType() {
        var okta = Tenant.create().okta();
        var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

        okta.with("Content-Type", "application/scim+json")
                .delete("/Users/" + id)
                .expect(204);
    }

    @Test
    @DisplayName("A4 text beyond ASCII arrives and comes back as it is")
    void utf8() {
        var okta = Tenant.create().okta();
        var body = Bodies.CREATE_ALICE.replace("\"Ng\"", "\"Nguyễn-Łódź 李 😀\"").getBytes(StandardCharsets.UTF_8);

        var created =
                okta.send("POST", "/Users", BodyPublishers.ofByteArray(body)).expect(201);

        assertThat(created.at("/name/familyName")).isEqualTo("Nguyễn-Łódź 李 😀");
        assertThat(okta.get("/Users/" + created.id()).at("/name/familyName")).isEqualTo("Nguyễn-Łódź 李 😀");
    }

    @ParameterizedTest(name = "S28 Content-Type: {0}")
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/jsonp"
            })
    void whatIsNotJsonIsAnUnsupportedMediaType(String contentType) {
        var okta = Tenant.create().okta();
        var id = okta.post("/Users", Bodies.person("other@example.com"))
                .expect(201)
                .id();
        var foreign = okta.sending(contentType);

        foreign.post("/Users", Bodies.CREATE_ALICE).expect(415);
        foreign.put("/Users/" + id, Bodies.CREATE_ALICE).expect(415);
        foreign.patch("/Users/" + id, Bodies.DEACTIVATE).expect(415);
        foreign.post("/Groups", Bodies.group("Course Admins")).expect(415);
        okta.findUser(Bodies.ALICE).none();
    }

    @ParameterizedTest(name = "S28 Content-Type: {0}")
    @ValueSource(strings = {"nonsense", "/", "application/scim+json; charset", ";"})
    void aMalformedContentTypeIsNoFailure(String contentType) {
        Tenant.create()
                .okta()
                .sending(contentType)
                .post("/Users", Bodies.CREATE_ALICE)
                .expect(201, 400, 415);
    }

    @Test
    @DisplayName("S28 a body without a Content-Type is no failure")
    void noContentType() {
        Tenant.create().okta().sending(null).post("/Users", Bodies.CREATE_ALICE).expect(201, 400, 415);
    }
}
