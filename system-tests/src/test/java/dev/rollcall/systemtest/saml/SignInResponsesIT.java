package dev.rollcall.systemtest.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.server.SharedServer;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Responses that are signed by the right key and still must not sign anybody in, or not there, not twice, not for that browser. */
@MicroShedTest
class SignInResponsesIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final String GRACE = "grace@example.com";

    private static SamlOrganization school;
    private static SamlOrganization other;

    @BeforeAll
    static void connect() {
        school = TrustingOrganizations.create(SharedServer.baseUri(), OKTA);
        other = TrustingOrganizations.create(SharedServer.baseUri(), OKTA);
        school.person(GRACE, "Grace", "Hopper");
        school.person("alan@example.com", "Alan", "Turing");
        other.person("only@example.com", "Only", "There");
    }

    private static Visitor visitor() {
        return new Visitor(SharedServer.baseUri());
    }

    private static IdpResponse grace() {
        return IdpResponse.of(OKTA, school, GRACE);
    }

    private static HttpResponse<String> post(Visitor visitor, String response) {
        return visitor.post("/saml/" + school.slug() + "/acs", "SAMLResponse", response);
    }

    private static void assertOut(Visitor visitor) {
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not signed in", "Reference for your administrator");
    }

    @Test
    @DisplayName("a good response signs in, unasked and asked")
    void good() {
        var unasked = visitor();
        post(unasked, grace().encoded());
        assertThat(unasked.isSignedIn()).isTrue();

        var asked = visitor();
        var request = SentRequest.by(asked, school.startPath());
        post(asked, grace().answering(request.id()).encoded());
        assertThat(asked.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 60: the same response twice opens one session")
    void replay() {
        var first = visitor();
        var second = visitor();
        var response = grace().encoded();

        post(first, response);
        assertRefused(post(second, response));

        assertThat(first.isSignedIn()).isTrue();
        assertOut(second);
    }

    @Test
    @DisplayName("row 53: a response to another browser's request is refused, and the request waits for its own")
    void otherBrowser() {
        var victim = visitor();
        var thief = visitor();
        var request = SentRequest.by(victim, school.startPath());
        SentRequest.by(thief, school.startPath());

        assertRefused(post(thief, grace().answering(request.id()).encoded()));
        assertRefused(post(visitor(), grace().answering(request.id()).encoded()));
        assertOut(thief);

        post(victim, grace().answering(request.id()).encoded());
        assertThat(victim.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 53: a request is answered once")
    void requestAnsweredTwice() {
        var visitor = visitor();
        var request = SentRequest.by(visitor, school.startPath());
        post(visitor, grace().answering(request.id()).encoded());
        var before = visitor.session();

        assertRefused(post(visitor, grace().answering(request.id()).encoded()));
        assertThat(visitor.session()).isEqualTo(before);
    }

    @Test
    @DisplayName("row 54: a response for one organization is refused by another that trusts the same key")
    void otherOrganization() {
        var visitor = visitor();

        assertRefused(visitor.post("/saml/" + other.slug() + "/acs", "SAMLResponse", grace().encoded()));
        assertOut(visitor);
        var readdressed = new IdpResponse(OKTA, OktaMetadata.ISSUER, other.acsUrl(), school.entityId(), GRACE, "");
        assertRefused(visitor.post("/saml/" + other.slug() + "/acs", "SAMLResponse", readdressed.encoded()));
        assertOut(visitor);
    }

    @Test
    @DisplayName("row 67: a name that is known in one organization is nobody in another, also from the same issuer")
    void sameNameElsewhere() {
        var visitor = visitor();

        var answer = visitor.post(
                "/saml/" + other.slug() + "/acs",
                "SAMLResponse",
                IdpResponse.of(OKTA, other, GRACE).encoded());

        assertRefused(answer);
        assertThat(answer.body()).contains("does not know this name yet");
        assertOut(visitor);
    }

    @Test
    @DisplayName(
            "row 68: nobody who is not provisioned, or is deactivated, is signed in, and both read what to ask for")
    void unknownAndDeactivated() {
        var deactivated = school.person(UUID.randomUUID() + "@example.com", "De", "Activated");
        var userName =
                school.scim().get("/Users/" + deactivated).path("userName").asText();
        school.deactivate(deactivated);
        var visitor = visitor();

        var unknown =
                post(visitor, IdpResponse.of(OKTA, school, "nobody@example.com").encoded());
        assertRefused(unknown);
        assertThat(unknown.body()).contains("nobody@example.com", "Ask your administrator to assign you to the app");
        var inactive = post(visitor, IdpResponse.of(OKTA, school, userName).encoded());
        assertRefused(inactive);
        assertThat(inactive.body()).contains("is deactivated. Ask your administrator");
        assertOut(visitor);
    }

    @Test
    @DisplayName("row 66: signing in changes the session, and the one from before is dead")
    void sessionChanges() {
        var visitor = visitor();
        post(visitor, grace().encoded());
        var before = visitor.session();
        assertThat(visitor.isSignedIn()).isTrue();

        post(visitor, IdpResponse.of(OKTA, school, "alan@example.com").encoded());

        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/home.xhtml").body()).contains("Alan").doesNotContain("Grace");
        assertThat(visitor().planted(Visitor.SESSION, before).isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("row 66: a session that somebody has planted does not become anybody's")
    void plantedSession() {
        var planted = "planted-by-somebody-else-0123456789";
        var visitor = visitor().planted(Visitor.SESSION, planted).planted("JSESSIONID", planted);

        post(visitor, grace().encoded());

        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(planted);
        assertThat(visitor().planted(Visitor.SESSION, planted).isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("row 65: a response to no request is refused while this browser waits for an answer")
    void unaskedWhileWaiting() {
        var visitor = visitor();
        SentRequest.by(visitor, school.startPath());

        assertRefused(post(visitor, grace().encoded()));
        assertOut(visitor);
    }
}
