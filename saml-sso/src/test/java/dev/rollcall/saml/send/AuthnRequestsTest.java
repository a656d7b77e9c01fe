package dev.rollcall.saml.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.message.Deflate;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.SingleSignOnService;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.signature.SignatureShape;
import dev.rollcall.saml.signature.Verification;
import dev.rollcall.saml.wall.SamlLibrary;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AuthnRequestsTest {
    private static final TrustedProvider IDP = Posts.idp(TestKeys.IDP.certificate());

    private static OutgoingMessage create(Binding binding, boolean signed, String relayState) {
        return AuthnRequests.create(Posts.US, IDP, binding, signed, relayState, Posts.NOW);
    }

    private static Element inflated(OutgoingMessage message) throws Exception {
        var packed = Base64.getDecoder().decode(parameter(message, "SAMLRequest"));
        return ResponseXml.parse(new String(Deflate.inflate(packed), StandardCharsets.UTF_8))
                .getDocumentElement();
    }

    private static Element posted(OutgoingMessage message) {
        var xml = Base64.getDecoder().decode(message.fields().get("SAMLRequest"));
        return ResponseXml.parse(new String(xml, StandardCharsets.UTF_8)).getDocumentElement();
    }

    private static String parameter(OutgoingMessage message, String name) {
        for (var pair : URI.create(message.address()).getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("No " + name + " in " + message.address());
    }

    @Nested
    class Contents {
        @Test
        void areWhatAnIdentityProviderNeedsAndSchemaValid() throws Exception {
            var message = create(Binding.HTTP_REDIRECT, false, null);
            var request = inflated(message);
            SamlLibrary.requireSchema(request);
            assertThat(request.getLocalName()).isEqualTo("AuthnRequest");
            assertThat(request.getAttribute("ID")).isEqualTo(message.id()).matches("_[0-9a-f]{40}");
            assertThat(request.getAttribute("Version")).isEqualTo("2.0");
            assertThat(request.getAttribute("IssueInstant")).isEqualTo("2026-06-01T12:00:10Z");
            assertThat(request.getAttribute("Destination")).isEqualTo(Posts.SSO);
            assertThat(request.getAttribute("AssertionConsumerServiceURL")).isEqualTo(ResponseXml.ACS);
            assertThat(request.getAttribute("ProtocolBinding")).isEqualTo(Binding.HTTP_POST.uri());
            assertThat(request.hasAttribute("ForceAuthn") || request.hasAttribute("IsPassive"))
                    .isFalse();
            assertThat(Dom.child(request, Saml.ASSERTION, "Issuer")
                            .orElseThrow()
                            .getTextContent())
                    .isEqualTo(ResponseXml.SP);
            var policy = Dom.child(request, Saml.PROTOCOL, "NameIDPolicy").orElseThrow();
            assertThat(policy.getAttribute("Format")).isEqualTo(Saml.UNSPECIFIED);
            assertThat(policy.getAttribute("AllowCreate")).isEqualTo("true");
        }

        @Test
        void haveAnotherIdEachTime() {
            assertThat(create(Binding.HTTP_POST, false, null).id())
                    .isNotEqualTo(create(Binding.HTTP_POST, false, null).id());
        }
    }

    @Nested
    class Redirect {
        @Test
        void isPreferredAndUnsignedUnlessAskedFor() {
            var message = AuthnRequests.create(Posts.US, IDP, "state", Posts.NOW);
            assertThat(message.binding()).isEqualTo(Binding.HTTP_REDIRECT);
            assertThat(message.address())
                    .startsWith(Posts.SSO + "?SAMLRequest=")
                    .doesNotContain("Signature=");
            assertThat(message.fields()).isEmpty();
            assertThat(parameter(message, "RelayState")).isEqualTo("state");
        }

        @Test
        void signsTheRawQuery() throws Exception {
            var message = create(Binding.HTTP_REDIRECT, true, "a b&c=d+\u00E9");
            var query = URI.create(message.address()).getRawQuery();
            var signed = query.substring(0, query.indexOf("&Signature="));
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(TestKeys.SP_PREVIOUS.certificate());
            verifier.update(signed.getBytes(StandardCharsets.UTF_8));
            assertThat(verifier.verify(Base64.getDecoder().decode(parameter(message, "Signature"))))
                    .isTrue();
            assertThat(signed).matches("SAMLRequest=[^&]+&RelayState=[^&]+&SigAlg=[^&]+");
            assertThat(parameter(message, "RelayState")).isEqualTo("a b&c=d+\u00E9");
        }

        @Test
        void keepsTheQueryThatTheAddressHas() {
            var idp = new TrustedProvider(
                    ResponseXml.IDP,
                    List.of(new SingleSignOnService(Binding.HTTP_REDIRECT, Posts.SSO + "?tenant=1")),
                    List.of(),
                    List.of(TestKeys.IDP.certificate()),
                    true);
            var message = AuthnRequests.create(Posts.US, idp, null, Posts.NOW);
            assertThat(message.address())
                    .startsWith(Posts.SSO + "?tenant=1&SAMLRequest=")
                    .contains("&Signature=");
        }
    }

    @Nested
    class Post {
        @Test
        void carriesTheMessageAndTheRelayStateInFields() {
            var message = create(Binding.HTTP_POST, false, "state");
            assertThat(message.address()).isEqualTo(Posts.SSO);
            assertThat(new ArrayList<>(message.fields().keySet())).containsExactly("SAMLRequest", "RelayState");
            assertThat(Dom.child(posted(message), Saml.SIGNATURE, "Signature")).isEmpty();
        }

        @Test
        void isSignedWithOurCurrentKeyInTheShapeThatWeAskOfOthers() throws Exception {
            var request = posted(create(Binding.HTTP_POST, true, null));
            SamlLibrary.requireSchema(request);
            var signature = Dom.child(request, Saml.SIGNATURE, "Signature").orElseThrow();
            SignatureShape.require(request, signature, false);
            assertThat(Verification.verifies(request, List.of(TestKeys.SP_PREVIOUS.certificate())))
                    .isTrue();
            assertThat(Verification.verifies(request, List.of(TestKeys.SP.certificate())))
                    .isFalse();
        }
    }

    @Test
    void aRelayStateOfMoreThanEightyBytesIsRefused() {
        create(Binding.HTTP_POST, false, "x".repeat(80));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(Binding.HTTP_REDIRECT, false, "\u00E9".repeat(41)));
    }
}
