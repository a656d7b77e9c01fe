package dev.rollcall.systemtest.saml.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.XmlEncryption;
import dev.rollcall.systemtest.saml.site.PrimaryAdmin;
import dev.rollcall.systemtest.saml.site.Refusal;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Responses of attackers, and of identity providers that are set up wrongly. None signs anybody in, and the Primary
 * Admin reads of each what is wrong with it, so that none is refused for another reason than its own.
 */
@MicroShedTest
@Tag("once")
class HostileResponsesIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final String GRACE = XmlAttacks.NAME;
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    /** Far more than an answer takes, and far less than a message that swells up would. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final List<Visitor> ATTACKERS = new ArrayList<>();

    private static SamlOrganization school;
    private static X509Certificate recipient;
    private static PrimaryAdmin admin;

    @BeforeAll
    static void connect() {
        admin = TrustingOrganizations.administered(SharedServer.baseUri(), OKTA);
        school = admin.organization();
        school.person(GRACE, "Grace", "Hopper");
        // Whom the forged names would sign in, if one were believed.
        school.person(GRACE + ".evil.example", "Mallory", "Malice");
        school.person(Wrapping.PRINCIPAL, "Paula", "Principal");
        recipient = school.certificate();
    }

    @AfterAll
    static void nobodyIsSignedInAfterwardsEither() {
        assertThat(ATTACKERS).isNotEmpty();
        assertThat(ATTACKERS).filteredOn(Visitor::isSignedIn).isEmpty();
    }

    private static ForgedResponse good() {
        return new ForgedResponse(IdpResponse.of(OKTA, school, GRACE), recipient);
    }

    private static HttpResponse<String> post(Visitor visitor, String response) {
        return visitor.post(school.acsPath(), "SAMLResponse", response);
    }

    private static void assertOut(Visitor visitor) {
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
    }

    /** Somebody who brings this response is not signed in, within a reasonable time. */
    private static Refusal refused(String response) {
        var attacker = new Visitor(SharedServer.baseUri());
        ATTACKERS.add(attacker);
        var begin = Instant.now();
        var answer = post(attacker, response);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE);
        assertOut(attacker);
        return Refusal.in(answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "dev.rollcall.systemtest.saml.attack.WrappingAttacks#all",
        "dev.rollcall.systemtest.saml.attack.SignatureAttacks#all",
        "dev.rollcall.systemtest.saml.attack.SignatureShapeAttacks#all",
        "dev.rollcall.systemtest.saml.attack.EncryptionAttacks#all",
        "dev.rollcall.systemtest.saml.attack.XmlAttacks#all",
        "dev.rollcall.systemtest.saml.attack.MessageAttacks#all",
        "dev.rollcall.systemtest.saml.attack.AssertionAttacks#all",
        "dev.rollcall.systemtest.saml.attack.TimeAttacks#all"
    })
    void isRefusedForItsOwnReason(Attack attack) {
        var refusal = refused(attack.on(good()));

        assertThat(admin.reason(refusal)).as(attack.name()).contains(attack.explanation());
        assertThat(refusal.page()).doesNotContain(attack.explanation());
    }

    static Stream<Arguments> acceptable() {
        var restriction = "(<a:AudienceRestriction>.*</a:AudienceRestriction>)";
        return Stream.of(
                accepted("unchanged", r -> r),
                accepted("row 22: signed as a response, and the assertion not", r -> r.unsigned()
                        .responseSigned()),
                accepted("signed twice", ForgedResponse::responseSigned),
                accepted("encrypted by AES-GCM and RSA-OAEP", ForgedResponse::encrypted),
                accepted(
                        "row 61: encrypted by AES-CBC in a signed response",
                        r -> r.encrypted(e -> e.content(XmlEncryption.AES_CBC)).responseSigned()),
                accepted("row 62: encrypted as Okta does it", r -> r.encrypted(XmlEncryption::asOkta)),
                accepted("rows 61 and 62: encrypted as Okta did it by default", r -> r.encrypted(
                                e -> e.asOkta().content(XmlEncryption.AES_CBC))
                        .responseSigned()),
                accepted("row 45: with a byte order mark", r -> r.text(xml -> "\uFEFF" + xml)),
                accepted("row 45: with a blank line in front", r -> r.text(xml -> "\n<?xml version=\"1.0\"?>" + xml)),
                accepted(
                        "row 49: without a Destination, as PingFederate sends it",
                        r -> r.response(" Destination=\"[^\"]*\"", "")),
                accepted(
                        "row 55: without an Issuer in the response", r -> r.response("<a:Issuer>[^<]*</a:Issuer>", "")),
                accepted(
                        "row 51: with white space around the audience",
                        r -> r.assertion("<a:Audience>([^<]*)<", "<a:Audience>\n  $1\n<")),
                accepted(
                        "with an attribute of a type of eIDAS",
                        r -> r.assertion(
                                "(?=</a:Assertion>)",
                                "<a:AttributeStatement><a:Attribute Name=\"x\"><a:AttributeValue "
                                        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                        + "xmlns:e=\"http://eidas.europa.eu/attributes/naturalperson\" "
                                        + "xsi:type=\"e:PersonIdentifierType\">ES/AT/1</a:AttributeValue></a:Attribute>"
                                        + "</a:AttributeStatement>")),
                accepted("row 51: two restrictions that both name us", r -> r.assertion(restriction, "$1$1")),
                accepted(
                        "row 51: one audience of two is ours",
                        r -> r.assertion("(?=<a:Audience>)", "<a:Audience>https://other.example</a:Audience>")),
                accepted(
                        "row 56: run out half a minute ago",
                        r -> r.assertion(
                                "NotOnOrAfter=\"[^\"]*\"",
                                "NotOnOrAfter=\"" + Instant.now().minusSeconds(30) + "\"")));
    }

    private static Arguments accepted(String name, UnaryOperator<ForgedResponse> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acceptable")
    void whatIsInOrderSignsIn(String name, UnaryOperator<ForgedResponse> change) {
        var visitor = new Visitor(SharedServer.baseUri());

        var answer = post(visitor, change.apply(good()).encoded());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(visitor.session()).isNotEmpty();
        assertThat(visitor.get("/home.xhtml").body()).contains("Grace Hopper");
    }

    @Test
    @DisplayName("rows 59 and 70: markup in the status message is text for the admin, and nothing for the person")
    void markupInTheStatusMessage() {
        var message = MARKUP.replace("<", "&lt;");
        var refusal = refused(good().response(
                        "<p:Status>.*</p:Status>",
                        "<p:Status><p:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"/><p:StatusMessage>"
                                + message + "</p:StatusMessage></p:Status>")
                .encoded());

        assertThat(refusal.page()).doesNotContain("alert(1)");
        assertThat(admin.reason(refusal)).contains("Its status was Responder, its message: " + MARKUP + ".");
        try (var chromium = Chromium.open()) {
            var site = school.signedIn(chromium.newContext());
            site.open("/settings/sign-in.xhtml?id=" + refusal.reference());
            assertThat(site.text()).contains(MARKUP);
            assertThat(site.page().locator("main img, main script").count()).isZero();
            assertThat(site.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "row 39: nobody fetches {0}")
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>",
                "<!DOCTYPE x SYSTEM \"%s\">",
                "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>"
            })
    void nothingIsFetched(String documentType) throws IOException {
        try (var listener = new ServerSocket(0)) {
            listener.setSoTimeout(100);
            var doctype = documentType.formatted("http://127.0.0.1:" + listener.getLocalPort() + "/x");

            refused(good().after(GRACE, "&e;").text(xml -> doctype + xml).encoded());

            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    @DisplayName("row 42: a form larger than forms may be is refused before it is read")
    void hugeForm() {
        var attacker = new Visitor(SharedServer.baseUri());
        ATTACKERS.add(attacker);

        var answer = post(attacker, "A".repeat(5 * 1024 * 1024));

        assertThat(answer.statusCode()).isIn(400, 413);
        assertOut(attacker);
    }
}
