package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.party.Expectation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to get through, so that the rejections mean something. */
class AcceptedResponsesTest {
    @Nested
    class Contents {
        @Test
        void aSignInCarriesWhatTheAssertionSays() {
            var signIn = accept(new ResponseXml());
            assertThat(signIn.issuer()).isEqualTo(ResponseXml.IDP);
            assertThat(signIn.nameId()).isEqualTo(new NameId("ada@example.com", Saml.UNSPECIFIED, null, null));
            assertThat(signIn.sessionIndex()).isEqualTo("_s1");
            assertThat(signIn.sessionNotOnOrAfter()).isNull();
            assertThat(signIn.attributes())
                    .containsExactly(entry("FirstName", List.of("Ada")), entry("LastName", List.of("Lovelace")));
            assertThat(signIn.assertionId()).isEqualTo("id-assertion");
            assertThat(signIn.inResponseTo()).isEqualTo(ResponseXml.REQUEST);
            assertThat(signIn.encrypted()).isFalse();
        }

        @Test
        void theAssertionIsUsableUntilItsEarliestEndAndTheSkew() {
            var signIn = accept(new ResponseXml()
                    .assertion(
                            "NotOnOrAfter=\"2026-06-01T12:05:00.000Z\" Recipient",
                            "NotOnOrAfter=\"2026-06-01T12:03:00Z\" Recipient"));
            assertThat(signIn.usableUntil()).isEqualTo(Instant.parse("2026-06-01T12:04:00Z"));
            var other = accept(new ResponseXml()
                    .assertion(
                            "NotOnOrAfter=\"2026-06-01T12:05:00.000Z\"><saml2:Aud",
                            "NotOnOrAfter=\"2026-06-01T12:02:00Z\"><saml2:Aud"));
            assertThat(other.usableUntil()).isEqualTo(Instant.parse("2026-06-01T12:03:00Z"));
        }

        @Test
        void anAssertionThatWouldLastForDaysIsUsableForTenMinutesAndTheSkew() {
            var signIn = accept(new ResponseXml().assertion("2026-06-01T12:05:00.000Z", "2026-06-08T12:00:00Z"));
            assertThat(signIn.usableUntil()).isEqualTo(Instant.parse("2026-06-01T12:11:00Z"));
        }

        @Test
        void qualifiersAndTheEndOfTheSessionAreRead() {
            var signIn = accept(new ResponseXml()
                    .with("<saml2:NameID ", "<saml2:NameID NameQualifier=\"n\" SPNameQualifier=\"s\" ")
                    .with(" SessionIndex=", " SessionNotOnOrAfter=\"2026-06-01T20:00:00Z\" SessionIndex="));
            assertThat(signIn.nameId().nameQualifier()).isEqualTo("n");
            assertThat(signIn.nameId().spNameQualifier()).isEqualTo("s");
            assertThat(signIn.sessionNotOnOrAfter()).isEqualTo(Instant.parse("2026-06-01T20:00:00Z"));
        }

        @Test
        void severalValuesOfOneNameAreTogetherInTheirOrder() {
            var signIn = accept(new ResponseXml()
                    .with(
                            ResponseXml.ATTRIBUTES,
                            "<saml2:AttributeStatement>" + ResponseXml.attribute("groups", "a", "b")
                                    + ResponseXml.attribute("groups", "c") + "</saml2:AttributeStatement>"));
            assertThat(signIn.attributes()).containsExactly(entry("groups", List.of("a", "b", "c")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "J\u00FCrgen O'Br\u00EDan",
                    "a&amp;b &lt;c&gt; &quot;d&quot; ']]&gt;",
                    "\u00E9\u4E2D\u6587",
                    "\uD83D\uDD11",
                    "a &lt;!-- not a comment --&gt; b"
                })
        void charactersSurviveExactly(String value) {
            var signIn = accept(new ResponseXml().with("ada@example.com", value).with(">Ada<", ">" + value + "<"));
            var plain = value.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
            assertThat(signIn.nameId().value()).isEqualTo(plain);
            assertThat(signIn.attributes().get("FirstName")).containsExactly(plain);
        }

        @Test
        void aSecondConfirmationMayHoldWhenTheFirstDoesNot() {
            var other = ResponseXml.CONFIRMATION.replace("cm:bearer", "cm:sender-vouches");
            assertThat(accept(new ResponseXml().with(ResponseXml.CONFIRMATION, other + ResponseXml.CONFIRMATION))
                            .nameId()
                            .value())
                    .isEqualTo("ada@example.com");
        }

        /** Row 60: one use is all that anybody gets, and we issue nothing that a ProxyRestriction could be about. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<saml2:OneTimeUse/>",
                    "<saml2:ProxyRestriction Count=\"0\"/>",
                    "<saml2:ProxyRestriction><saml2:Audience>https://other.example</saml2:Audience></saml2:ProxyRestriction>",
                    "<saml2:OneTimeUse/><saml2:ProxyRestriction Count=\"1\"/>"
                })
        void conditionsThatAskForNoMoreThanWeDoAnyway(String conditions) {
            assertThat(accept(new ResponseXml().with(ResponseXml.AUDIENCE, ResponseXml.AUDIENCE + conditions)))
                    .isEqualTo(accept(new ResponseXml()));
        }

        @Test
        void whoeverBeganItIsTold() {
            var signIn = accept(new ResponseXml().unsolicited(), Posts.withRequest(null, true));
            assertThat(signIn.inResponseTo()).isNull();
        }
    }

    @Nested
    class Signatures {
        @Test
        void ofTheAssertion() {
            assertThat(accept(new ResponseXml()).signed()).isEqualTo(AssertedSignIn.Signed.ASSERTION);
        }

        @Test
        void ofTheResponseAlone() {
            assertThat(accept(new ResponseXml().signResponseOnly()).signed()).isEqualTo(AssertedSignIn.Signed.RESPONSE);
        }

        @Test
        void ofBoth() {
            assertThat(accept(new ResponseXml().signBoth()).signed()).isEqualTo(AssertedSignIn.Signed.BOTH);
        }

        @Test
        void withoutInclusiveNamespaces() {
            accept(new ResponseXml().signAssertion(new TestSigner().withoutInclusiveNamespaces()));
        }

        @Test
        void withoutKeyInfo() {
            accept(new ResponseXml().signAssertion(new TestSigner().keyInfo(null)));
        }

        @ParameterizedTest
        @CsvSource({
            "rsa-sha256, http://www.w3.org/2001/04/xmlenc#sha256",
            "rsa-sha384, http://www.w3.org/2001/04/xmldsig-more#sha384",
            "rsa-sha512, http://www.w3.org/2001/04/xmlenc#sha512"
        })
        void withRsa(String method, String digest) {
            accept(new ResponseXml()
                    .signAssertion(
                            new TestSigner().method(TestSigner.MORE + method).digest(digest)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"})
        void withEllipticCurves(String method) {
            accept(
                    new ResponseXml()
                            .signAssertion(new TestSigner().key(TestKeys.ec()).method(TestSigner.MORE + method)),
                    Posts.trusting(TestKeys.ec().certificate()));
        }

        @Test
        void withSha1WhenItIsAllowed() {
            accept(
                    new ResponseXml()
                            .signAssertion(new TestSigner()
                                    .method(Saml.SIGNATURE + "rsa-sha1")
                                    .digest(Saml.SIGNATURE + "sha1")),
                    Posts.sha1Allowed());
        }
    }

    /** Row 32. */
    @Nested
    class RollOver {
        private final Expectation both = Posts.trusting(TestKeys.IDP.certificate(), TestKeys.IDP_NEXT.certificate());

        @Test
        void theOldCertificateVerifies() {
            accept(new ResponseXml().signBoth(), both);
        }

        @Test
        void theNewCertificateVerifies() {
            accept(new ResponseXml().signAssertion(new TestSigner().key(TestKeys.IDP_NEXT)), both);
        }

        @Test
        void oneMessageMayBeSignedWithBoth() {
            accept(new ResponseXml().signResponse(new TestSigner().key(TestKeys.IDP_NEXT)), both);
        }

        /** Row 33: the metadata is the trust. */
        @Test
        void anExpiredCertificateOfTheMetadataVerifies() {
            accept(
                    new ResponseXml().signAssertion(new TestSigner().key(TestKeys.expired())),
                    Posts.trusting(TestKeys.expired().certificate()));
        }
    }

    @Nested
    class Transport {
        /** Row 44. */
        @Test
        void mimeLineBreaksAreTaken() {
            var xml = new ResponseXml().xml().getBytes(StandardCharsets.UTF_8);
            accept(Base64.getMimeEncoder().encodeToString(xml), Posts.EXPECTED);
            accept(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(xml) + "\n", Posts.EXPECTED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                    "<?xml version='1.0' encoding='utf-8' standalone='no'?>\n",
                    "<?xml version=\"1.0\"?>",
                    "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                    "\uFEFF",
                    "\n",
                    "\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                    "\uFEFF \r\n<?xml version=\"1.0\"?>"
                })
        void declarationsAndAByteOrderMarkAreTaken(String before) {
            accept(new ResponseXml().text(xml -> before + xml));
        }
    }

    @Nested
    class Skew {
        @Test
        void moreThanAMinuteCannotBeAskedFor() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Expectation(
                            Posts.US,
                            Posts.EXPECTED.identityProvider(),
                            Set.of(),
                            false,
                            Posts.NOW,
                            Duration.ofSeconds(61),
                            false));
        }
    }
}
