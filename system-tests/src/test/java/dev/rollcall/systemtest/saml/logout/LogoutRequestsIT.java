package dev.rollcall.systemtest.saml.logout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.RoutedOkta;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.SignedLogout;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 69: which requests to sign somebody out are believed. */
@MicroShedTest
class LogoutRequestsIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final SelfSignedKey STRANGER = SelfSignedKey.make();

    private static SamlOrganization school;
    private static SamlOrganization other;

    private final String userName = UUID.randomUUID() + "@example.com";
    private final Visitor visitor = new Visitor(SharedServer.baseUri());

    @BeforeAll
    static void connect() {
        school = TrustingOrganizations.create(SharedServer.baseUri(), OKTA);
        other = TrustingOrganizations.create(SharedServer.baseUri(), OKTA);
    }

    @BeforeEach
    void signIn() {
        school.person(userName, "Grace", "Hopper");
        comeIn();
    }

    private void comeIn() {
        visitor.post(
                "/saml/" + school.slug() + "/acs",
                "SAMLResponse",
                IdpResponse.of(OKTA, school, userName).encoded());
        assertThat(visitor.isSignedIn()).isTrue();
    }

    private SignedLogout request() {
        return SignedLogout.of(school, userName);
    }

    /** The identity provider's message comes by any browser, and not with the cookies of this one. */
    private void send(String query) {
        send(school, query);
    }

    private static void send(SamlOrganization organization, String query) {
        new Visitor(SharedServer.baseUri()).get(SignedLogout.path(organization) + "?" + query);
    }

    @Test
    @DisplayName("row 69: a signed request ends the session")
    void signed() {
        send(request().signed(OKTA.privateKey()));

        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("row 69: an unsigned request, and one signed by a stranger, do not")
    void unsigned() {
        send(request().unsigned());
        send(request().signed(STRANGER.privateKey()));

        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName(
            "row 69: a request for another name, issuer, address or organization, or one that came too late, does not")
    void otherwiseWrong() {
        var good = request();
        send(SignedLogout.of(school, "not-" + userName).signed(OKTA.privateKey()));
        send(new SignedLogout("http://www.okta.com/other", good.destination(), userName, good.until())
                .signed(OKTA.privateKey()));
        send(SignedLogout.of(other, userName).signed(OKTA.privateKey()));
        send(other, SignedLogout.of(other, userName).signed(OKTA.privateKey()));
        send(new SignedLogout(
                        good.issuer(),
                        good.destination(),
                        userName,
                        Instant.now().minus(Duration.ofMinutes(2)))
                .signed(OKTA.privateKey()));

        assertThat(visitor.isSignedIn()).isTrue();
    }

    @ParameterizedTest(name = "the RelayState of {0} characters comes back exactly by Redirect")
    @ValueSource(ints = {81, 400, 3_000})
    void longRelayState(int length) {
        var organization = TrustingOrganizations.create(
                SharedServer.baseUri(),
                OktaMetadata.withLogout(
                        OktaMetadata.of(OKTA, RoutedOkta.SINGLE_SIGN_ON), "HTTP-Redirect", RoutedOkta.SINGLE_LOGOUT));
        var relayState = "&RelayState=a%2Bb%26%C3%A9" + "x".repeat(length - 5);
        var query = SignedLogout.of(organization, userName).signed(OKTA.privateKey(), relayState);

        var answer = new Visitor(SharedServer.baseUri()).get(SignedLogout.path(organization) + "?" + query);

        // What is too long for a header line is taken on by a page.
        assertThat(answer.statusCode()).isEqualTo(length > 2_000 ? 200 : 303);
        var address = answer.headers().firstValue("Location").orElseGet(() -> answer.body()
                .replace("&amp;", "&"));
        assertThat(address).contains(RoutedOkta.SINGLE_LOGOUT + "?SAMLResponse=", relayState + "&SigAlg=");
    }

    @Test
    @DisplayName("row 69: a request counts once")
    void replay() {
        var query = request().signed(OKTA.privateKey());
        send(query);
        assertThat(visitor.isSignedIn()).isFalse();
        comeIn();

        send(query);

        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 69: nothing is smuggled past the signature in a second or a disguised parameter")
    void smuggling() {
        var harmless = SignedLogout.of(school, "not-" + userName).signed(OKTA.privateKey());
        var wanted = request().unsigned();

        send(harmless + "&" + wanted);
        send(wanted + "&" + harmless);
        send(harmless + "&" + wanted.replace("SAMLRequest", "SAML%52equest"));
        send(wanted.replace("SAMLRequest", "SAML%52equest") + "&" + harmless);
        send(wanted + harmless.substring(harmless.indexOf("&SigAlg=")));
        send(request().signed(OKTA.privateKey()).replace("&SigAlg=", "&RelayState=x&SigAlg="));

        assertThat(visitor.isSignedIn()).isTrue();
    }
}
