package dev.rollcall.saml.party;

import static dev.rollcall.saml.fixture.Posts.accept;
import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.logout.LogoutMessages;
import dev.rollcall.saml.logout.LogoutMessagesTest;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.idp.IdpMetadataParser;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 78 and 81, from the uploaded file to the response: who is trusted is what the metadata says. */
class TrustedProviderTest {
    private static TrustedProvider uploaded(String entityId, String... keys) {
        var xml = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"" + entityId
                + "\"><md:IDPSSODescriptor protocolSupportEnumeration=\"" + Saml.PROTOCOL + "\">"
                + String.join("", keys)
                + "<md:SingleSignOnService Binding=\"" + Binding.HTTP_POST.uri() + "\" Location=\"" + Posts.SSO
                + "\"/></md:IDPSSODescriptor></md:EntityDescriptor>";
        try {
            return TrustedProvider.of(new IdpMetadataParser().parse(xml.getBytes(StandardCharsets.UTF_8), Posts.NOW));
        } catch (InvalidMetadataException refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    private static String key(String use, SpKeyPair pair) {
        return "<md:KeyDescriptor" + use + "><ds:KeyInfo xmlns:ds=\"" + Saml.SIGNATURE
                + "\"><ds:X509Data><ds:X509Certificate>" + pair.certificateBase64Der()
                + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    }

    private static Expectation expecting(TrustedProvider provider) {
        return new Expectation(
                Posts.US, provider, Set.of(ResponseXml.REQUEST), false, Posts.NOW, Duration.ofSeconds(60), false);
    }

    /** Row 78, CVE-2026-16443: a key that does not say what for is for signing, and turns no check off. */
    @Nested
    class AKeyWithoutUse {
        private final Expectation expected = expecting(uploaded(ResponseXml.IDP, key("", TestKeys.IDP)));

        @Test
        void verifiesWhatItSigned() {
            accept(new ResponseXml(), expected);
            accept(new ResponseXml().signResponseOnly(), expected);
        }

        @Test
        void doesNotVerifyWhatAStrangerSigned() {
            var stranger = new TestSigner().key(TestKeys.ATTACKER);
            reject(Rejection.CERTIFICATE_UNKNOWN, new ResponseXml().signAssertion(stranger), expected);
            reject(
                    Rejection.CERTIFICATE_UNKNOWN,
                    new ResponseXml().signAssertion(null).signResponse(stranger),
                    expected);
            reject(Rejection.SIGNATURE_INVALID, new ResponseXml().signAssertion(stranger.keyInfo(null)), expected);
        }

        @Test
        void doesNotLetThroughWhatNobodySigned() {
            reject(Rejection.SIGNATURE_MISSING, new ResponseXml().unsigned(), expected);
        }

        @Test
        void standsBesideOnesThatSayTheirUse() {
            var several = expecting(uploaded(
                    ResponseXml.IDP,
                    key(" use=\"encryption\"", TestKeys.ATTACKER),
                    key("", TestKeys.IDP),
                    key(" use=\"signing\"", TestKeys.IDP_NEXT)));
            accept(new ResponseXml(), several);
            accept(new ResponseXml().signAssertion(new TestSigner().key(TestKeys.IDP_NEXT)), several);
            reject(
                    Rejection.CERTIFICATE_UNKNOWN,
                    new ResponseXml().signAssertion(new TestSigner().key(TestKeys.ATTACKER)),
                    several);
        }
    }

    /** A certificate whose key is too weak is in the metadata, and what is signed with it is refused for just that. */
    @Nested
    class AWeakCertificate {
        private final Expectation expected = expecting(uploaded(
                ResponseXml.IDP, key(" use=\"signing\"", TestKeys.IDP), key(" use=\"signing\"", TestKeys.weak())));

        private static void assertWeak(RejectedMessageException rejected, String owner) {
            assertThat(rejected.getMessage())
                    .startsWith("The " + owner
                            + " is signed with a certificate of the uploaded metadata that is too weak to be "
                            + "believed (CN=weak): its RSA key of 1024 bits is too short. ")
                    .doesNotContain("attack");
        }

        @Test
        void isNamedWhereItSignedAResponse() {
            var weak = new TestSigner().key(TestKeys.weak());
            assertWeak(
                    reject(Rejection.CERTIFICATE_WEAK, new ResponseXml().signAssertion(weak), expected), "Assertion");
            assertWeak(
                    reject(
                            Rejection.CERTIFICATE_WEAK,
                            new ResponseXml().signAssertion(null).signResponse(weak),
                            expected),
                    "Response");
        }

        @Test
        void isNamedWhereTheSignatureDoesNotNameIt() {
            var weak = new TestSigner().key(TestKeys.weak()).keyInfo(null);
            assertWeak(
                    reject(Rejection.CERTIFICATE_WEAK, new ResponseXml().signAssertion(weak), expected), "Assertion");
        }

        @Test
        void isNamedWhereItSignedALogout() {
            var query = LogoutMessagesTest.signedQuery(TestKeys.weak());
            var rejected = catchThrowableOfType(
                    RejectedMessageException.class, () -> LogoutMessages.readRedirect(query, expected));
            assertThat(rejected.rejection()).isEqualTo(Rejection.CERTIFICATE_WEAK);
            assertWeak(rejected, "SAMLRequest");
        }

        @Test
        void leavesTheOthersAsTheyAre() {
            accept(new ResponseXml(), expected);
            reject(
                    Rejection.CERTIFICATE_UNKNOWN,
                    new ResponseXml().signAssertion(new TestSigner().key(TestKeys.ATTACKER)),
                    expected);
            reject(Rejection.SIGNATURE_INVALID, new ResponseXml().after("ada@", "eve@"), expected);
        }
    }

    /** Row 81: what the file means is kept, not how it is written there, and an Issuer has to equal it. */
    @Nested
    class TheEntityId {
        private static final String NAME = "https://IDP.example.com/%7Euser/?a=1&amp;b=sch\u00FCler";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    NAME,
                    " \n" + NAME + "\t ",
                    "https&#58;//IDP.example.com/%7Euser/?a=1&#38;b=sch&#xFC;ler",
                    "https://IDP.example.com/%7Euser/?a=1&amp;b=sch&#252;ler"
                })
        void isTheSameHoweverItIsWritten(String written) {
            var signIn = accept(
                    new ResponseXml().with(ResponseXml.IDP, NAME), expecting(uploaded(written, key("", TestKeys.IDP))));
            assertThat(signIn.issuer()).isEqualTo(NAME.replace("&amp;", "&"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://IDP.example.com/~user/?a=1&amp;b=sch\u00FCler",
                    "https://IDP.example.com/%7euser/?a=1&amp;b=sch\u00FCler",
                    "https://idp.example.com/%7Euser/?a=1&amp;b=sch\u00FCler",
                    "https://IDP.example.com/%7Euser/?a=1&amp;b=sch%C3%BCler",
                    "https://IDP.example.com/%7Euser/?a=1&amp;b=schu\u0308ler",
                    "https://IDP.example.com/%7Euser/?a=1&amp;amp;b=sch\u00FCler",
                    " " + NAME
                })
        void isNotMetByAnIssuerThatMeansTheSame(String issuer) {
            reject(
                    Rejection.ISSUER,
                    new ResponseXml().with(ResponseXml.IDP, issuer),
                    expecting(uploaded(NAME, key("", TestKeys.IDP))));
        }
    }
}
