package dev.rollcall.systemtest.saml.logout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.HandedOver;
import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.RoutedOkta;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.SignedLogout;
import dev.rollcall.systemtest.saml.idp.SignedXml;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 69: which requests by POST to sign somebody out are believed, and how they are answered. */
@MicroShedTest
@Tag("once")
class PostedLogoutIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final SelfSignedKey STRANGER = SelfSignedKey.make();
    private static final Pattern ID = Pattern.compile(" ID=\"([^\"]*)\"");

    private static SamlOrganization school;

    private final String userName = UUID.randomUUID() + "@example.com";
    private final Visitor person = new Visitor(SharedServer.baseUri());

    @BeforeAll
    static void connect() {
        school = TrustingOrganizations.create(SharedServer.baseUri(), RoutedOkta.metadata(OKTA));
    }

    @BeforeEach
    void signIn() {
        school.person(userName, "Grace", "Hopper");
        comeIn();
    }

    private void comeIn() {
        person.post(
                "/saml/" + school.slug() + "/acs",
                "SAMLResponse",
                IdpResponse.of(OKTA, school, userName).encoded());
        assertThat(person.isSignedIn()).isTrue();
    }

    private SignedLogout request() {
        return SignedLogout.of(school, userName);
    }

    private String signed() {
        return SignedXml.with(OKTA).sign(request().xml(), "LogoutRequest");
    }

    /** The form comes by any browser, and not with the cookies of this one. */
    private static HttpResponse<String> send(String... form) {
        return new Visitor(SharedServer.baseUri()).post(SignedLogout.path(school), form);
    }

    private void assertNotBelieved(String... form) {
        assertThat(send(form).statusCode()).isEqualTo(403);
        assertThat(person.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 69: a signed request ends the session, and is answered by POST with a signed response")
    void signedRequest() {
        var request = signed();

        var answer = send("SAMLRequest", SignedLogout.encoded(request), "RelayState", "from Okta: <&>\"'");

        assertThat(person.isSignedIn()).isFalse();
        var form = HandedOver.on(answer);
        assertThat(form.address()).isEqualTo(RoutedOkta.SINGLE_LOGOUT);
        assertThat(form.fields()).containsOnlyKeys("SAMLResponse", "RelayState");
        assertThat(form.fields()).containsEntry("RelayState", "from Okta: <&>\"'");
        var response = form.xml("SAMLResponse");
        var id = ID.matcher(request);
        assertThat(id.find()).isTrue();
        assertThat(response)
                .contains(
                        "<samlp:LogoutResponse ",
                        " InResponseTo=\"" + id.group(1) + "\"",
                        " Destination=\"" + RoutedOkta.SINGLE_LOGOUT + "\"",
                        ">" + school.entityId() + "</saml:Issuer>",
                        "\"urn:oasis:names:tc:SAML:2.0:status:Success\"");
        assertThat(SignedXml.isSignedWith(school.certificate().getPublicKey(), response))
                .isTrue();
    }

    @Test
    @DisplayName("the RelayState comes back exactly, however long it is")
    void longRelayState() {
        var relayState = "https://acme.example/?a=b&c=%20+é\uD83D\uDD11<\"'" + "x".repeat(5_000);

        var byPost = HandedOver.on(send("SAMLRequest", SignedLogout.encoded(signed()), "RelayState", relayState));

        assertThat(byPost.fields()).containsEntry("RelayState", relayState);
        assertThat(person.isSignedIn()).isFalse();
    }

    @Test
    @DisplayName(
            "an answer that is not believed does not say that nobody was signed out, and gives no advice about signing in")
    void refusedAnswer() {
        var answer = SignedXml.with(OKTA).sign(SignedLogout.answer(school, "_nobody-asked"), "LogoutResponse");

        var page = send("SAMLResponse", SignedLogout.encoded(answer));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Nothing has changed").doesNotContain("Nobody was signed out");
    }

    @Test
    @DisplayName("row 42: a form larger than forms may be is told as what it is")
    void hugeForm() {
        var page = send("SAMLRequest", "A".repeat(3 * 1024 * 1024));

        assertThat(page.statusCode()).isIn(400, 413);
        assertThat(page.body()).doesNotContain("fewer attributes", "You are not signed in");
    }

    @Test
    @DisplayName("row 69: an unsigned request, and one signed by a stranger, do not")
    void notSignedByOkta() {
        assertNotBelieved("SAMLRequest", SignedLogout.encoded(request().xml()));
        assertNotBelieved("SAMLRequest", request().posted(STRANGER));
    }

    @Test
    @DisplayName(
            "row 69: a request that was changed after it was signed, or whose signature is another one's, does not")
    void changed() {
        var harmless = SignedXml.with(OKTA)
                .sign(SignedLogout.of(school, "not-" + userName).xml(), "LogoutRequest");

        assertNotBelieved("SAMLRequest", SignedLogout.encoded(harmless.replace("not-" + userName, userName)));
        var signature = harmless.substring(harmless.indexOf("<Signature"), harmless.indexOf("<a:NameID"));
        assertNotBelieved(
                "SAMLRequest", SignedLogout.encoded(request().xml().replace("<a:NameID", signature + "<a:NameID")));
        assertNotBelieved("SAMLRequest", SignedLogout.encoded(wrapped(harmless)));
    }

    /** The request that is wanted, with the signed one inside. */
    private String wrapped(String harmless) {
        var signed = harmless.substring(harmless.indexOf("<p:LogoutRequest"));
        return request().xml().replace("<a:NameID", "<p:Extensions>" + signed + "</p:Extensions><a:NameID");
    }

    @Test
    @DisplayName("row 69: a request counts once")
    void replayed() {
        var request = SignedLogout.encoded(signed());
        send("SAMLRequest", request);
        assertThat(person.isSignedIn()).isFalse();
        comeIn();

        assertNotBelieved("SAMLRequest", request);
    }

    @Test
    @DisplayName("row 69: two requests in one form, one in the place of a response, and none at all do not count")
    void ambiguous() {
        var request = SignedLogout.encoded(signed());

        assertNotBelieved("SAMLRequest", request, "SAMLRequest", request);
        assertNotBelieved("SAMLResponse", request);
        assertNotBelieved("SAMLRequest", "");
    }

    @Test
    @DisplayName("row 69: a request for another organization does not count here")
    void otherOrganization() {
        var other = TrustingOrganizations.create(SharedServer.baseUri(), RoutedOkta.metadata(OKTA));

        assertNotBelieved("SAMLRequest", SignedLogout.of(other, userName).posted(OKTA));
    }
}
