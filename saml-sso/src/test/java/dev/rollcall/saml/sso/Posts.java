package dev.rollcall.saml.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.saml.metadata.SingleSignOnService;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the tests do with a response. */
final class Posts {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:10Z");
    static final String SSO = "https://acme.okta.com/app/rollcall/exk1/sso/saml";
    static final String SLO = "https://acme.okta.com/app/rollcall/exk1/slo/saml";
    static final String LOGOUT = "https://rollcall.example/saml/acme/logout";
    static final ServiceProvider US =
            new ServiceProvider(ResponseXml.SP, ResponseXml.ACS, LOGOUT, TestKeys.SP, TestKeys.SP_PREVIOUS);
    static final Expectation EXPECTED = new Expectation(
            US,
            idp(TestKeys.IDP.certificate()),
            Set.of(ResponseXml.REQUEST),
            false,
            NOW,
            Duration.ofSeconds(60),
            false);

    private Posts() {}

    static TrustedProvider idp(X509Certificate... certificates) {
        return new TrustedProvider(
                ResponseXml.IDP,
                List.of(
                        new SingleSignOnService(Binding.HTTP_POST, SSO),
                        new SingleSignOnService(Binding.HTTP_REDIRECT, SSO)),
                List.of(
                        new SingleLogoutService(Binding.HTTP_POST, SLO, SLO),
                        new SingleLogoutService(Binding.HTTP_REDIRECT, SLO, SLO + "/done")),
                List.of(certificates),
                false);
    }

    static Expectation trusting(X509Certificate... certificates) {
        return new Expectation(
                US, idp(certificates), Set.of(ResponseXml.REQUEST), false, NOW, Duration.ofSeconds(60), false);
    }

    static Expectation at(Instant now) {
        return new Expectation(
                US,
                EXPECTED.identityProvider(),
                Set.of(ResponseXml.REQUEST),
                false,
                now,
                Duration.ofSeconds(60),
                false);
    }

    static Expectation withRequest(String id, boolean idpInitiatedAllowed) {
        return new Expectation(
                US,
                EXPECTED.identityProvider(),
                id == null ? Set.of() : Set.of(id),
                idpInitiatedAllowed,
                NOW,
                Duration.ofSeconds(60),
                false);
    }

    static Expectation withRequests(String... ids) {
        return new Expectation(US, EXPECTED.identityProvider(), Set.of(ids), false, NOW, Duration.ofSeconds(60), false);
    }

    static Expectation sha1Allowed() {
        return new Expectation(
                US, EXPECTED.identityProvider(), Set.of(ResponseXml.REQUEST), false, NOW, Duration.ofSeconds(60), true);
    }

    static SignIn accept(ResponseXml response) {
        return accept(response.base64(), EXPECTED);
    }

    static SignIn accept(ResponseXml response, Expectation expected) {
        return accept(response.base64(), expected);
    }

    static SignIn accept(String samlResponse, Expectation expected) {
        try {
            return new ResponseValidator().validate(samlResponse, expected);
        } catch (RejectedMessageException rejected) {
            throw new AssertionError(rejected.rejection() + ": " + rejected.getMessage(), rejected);
        }
    }

    static RejectedMessageException reject(Rejection rejection, ResponseXml response) {
        return reject(rejection, response.base64(), EXPECTED);
    }

    static RejectedMessageException reject(Rejection rejection, ResponseXml response, Expectation expected) {
        return reject(rejection, response.base64(), expected);
    }

    static RejectedMessageException reject(Rejection rejection, String samlResponse) {
        return reject(rejection, samlResponse, EXPECTED);
    }

    /** Asserts that the response is refused for that reason and no other. */
    static RejectedMessageException reject(Rejection rejection, String samlResponse, Expectation expected) {
        var rejected = catchThrowableOfType(
                RejectedMessageException.class, () -> new ResponseValidator().validate(samlResponse, expected));
        assertThat(rejected).as("rejection for %s", rejection).isNotNull();
        assertThat(rejected.rejection()).as(rejected.getMessage()).isEqualTo(rejection);
        assertThat(rejected.getMessage()).endsWith(".").doesNotContain("%s", "$s");
        return rejected;
    }
}
