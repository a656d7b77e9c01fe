package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.site.PrimaryAdmin;
import dev.rollcall.systemtest.saml.site.Refusal;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Responses that are signed by the right key and still must not sign anybody in, or not there, not twice, not as
 * somebody else.
 */
@MicroShedTest
class SignInResponsesIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final String GRACE = "grace@example.com";
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;

    private static SamlOrganization school;
    private static SamlOrganization other;
    private static PrimaryAdmin admin;
    private static PrimaryAdmin otherAdmin;

    @BeforeAll
    static void connect() {
        admin = TrustingOrganizations.administered(SharedServer.baseUri(), OKTA);
        otherAdmin = TrustingOrganizations.administered(SharedServer.baseUri(), OKTA);
        school = admin.organization();
        other = otherAdmin.organization();
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
        return visitor.post(school.acsPath(), "SAMLResponse", response);
    }

    private static void assertOut(Visitor visitor) {
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
    }

    /** The person reads what to do, and the admin what was wrong. */
    private static void assertRefused(HttpResponse<String> answer, String advice, String reason) {
        var refusal = Refusal.in(answer);
        assertThat(refusal.page()).contains(advice);
        assertThat(admin.reason(refusal)).contains(reason);
    }

    private static void assertUsedBefore(HttpResponse<String> answer) {
        assertRefused(
                answer, "This sign-in was used before. Sign in again.", " was used before, and each counts once.");
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
        assertUsedBefore(post(second, response));

        assertThat(first.isSignedIn()).isTrue();
        assertOut(second);
    }

    @Test
    @DisplayName("row 60: of eight who bring the same response at the same moment, one is signed in")
    void replayAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var visitors =
                    Stream.generate(SignInResponsesIT::visitor).limit(AT_ONCE).toList();
            var response = grace().encoded();

            var answers = Parallel.atOnce(AT_ONCE, i -> post(visitors.get(i), response));

            assertThat(visitors)
                    .as("round %s", round)
                    .filteredOn(Visitor::isSignedIn)
                    .hasSize(1);
            assertThat(visitors)
                    .filteredOn(visitor -> !visitor.session().isEmpty())
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .hasSize(AT_ONCE - 1)
                    .allSatisfy(SignInResponsesIT::assertUsedBefore);
        }
    }

    @Test
    @DisplayName("row 60: an assertion that asks to be used once is taken, once")
    void oneTimeUse() {
        var first = visitor();
        var second = visitor();
        var response = new ForgedResponse(grace(), OKTA.certificate())
                .assertion("(?=</a:Conditions>)", "<a:OneTimeUse/>")
                .encoded();

        post(first, response);
        assertThat(first.isSignedIn()).isTrue();

        assertUsedBefore(post(second, response));
        assertOut(second);
    }

    @Test
    @DisplayName("row 54: a response for one organization is refused by another that trusts the same key")
    void otherOrganization() {
        var visitor = visitor();
        var readdressed = new IdpResponse(OKTA, OktaMetadata.ISSUER, other.acsUrl(), school.entityId(), GRACE, "");

        var destination = Refusal.in(visitor.post(other.acsPath(), "SAMLResponse", grace().encoded()));
        var audience = Refusal.in(visitor.post(other.acsPath(), "SAMLResponse", readdressed.encoded()));

        assertOut(visitor);
        assertThat(otherAdmin.reason(destination))
                .contains("is to be delivered to " + school.acsUrl() + ", and this address is " + other.acsUrl());
        assertThat(otherAdmin.reason(audience))
                .contains("was issued for audience " + school.entityId())
                .contains("Entity ID is " + other.entityId());
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

        assertRefused(
                post(visitor, IdpResponse.of(OKTA, school, "nobody@example.com").encoded()),
                " does not know this name yet. Ask your administrator to assign you to the app in Okta.",
                "Nobody here has the name \"nobody@example.com\".");
        assertRefused(
                post(visitor, IdpResponse.of(OKTA, school, userName).encoded()),
                "is deactivated. Ask your administrator to assign you to the app in Okta again.",
                "The person \"" + userName + "\" is deactivated here.");
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
}
