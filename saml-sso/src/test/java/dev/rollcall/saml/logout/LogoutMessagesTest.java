package dev.rollcall.saml.logout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.message.Deflate;
import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.message.RedirectQuery;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.party.ServiceProvider;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.send.OutgoingMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 43 and 69, and what of the others holds for logout as well. */
public class LogoutMessagesTest {
    private static final NameId ADA = new NameId("ada@example.com", Saml.UNSPECIFIED, null, "q");
    private static final String REQUEST_XML = "<samlp:LogoutRequest xmlns:samlp=\"" + Saml.PROTOCOL
            + "\" xmlns:saml=\"" + Saml.ASSERTION + "\" xmlns:xs=\"urn:xs\" ID=\"_lr1\" Version=\"2.0\" "
            + "IssueInstant=\"2026-06-01T12:00:00Z\" NotOnOrAfter=\"2026-06-01T12:05:00Z\" Destination=\""
            + Posts.LOGOUT
            + "\"><saml:Issuer>" + ResponseXml.IDP + "</saml:Issuer><saml:NameID>ada@example.com</saml:NameID>"
            + "<samlp:SessionIndex>_s1</samlp:SessionIndex></samlp:LogoutRequest>";

    /** We as their identity provider see it: our own requests read from the other side. */
    private static final Expectation THEIRS = new Expectation(
            new ServiceProvider(ResponseXml.IDP, Posts.SSO, Posts.SLO, TestKeys.IDP, null),
            new TrustedProvider(
                    ResponseXml.SP, List.of(), List.of(), List.of(TestKeys.SP_PREVIOUS.certificate()), false),
            Set.of("_ours"),
            false,
            Posts.NOW,
            Duration.ofSeconds(60),
            false);

    private static String query(String xml) {
        return signed("SAMLRequest=" + packed(xml) + "&RelayState=r%20s", TestKeys.IDP);
    }

    public static String signedQuery(SpKeyPair key) {
        return signed("SAMLRequest=" + packed(REQUEST_XML), key);
    }

    private static String packed(String xml) {
        return encode(Base64.getEncoder().encodeToString(Deflate.deflate(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private static String signed(String query, SpKeyPair key) {
        return signed(query, key, TestSigner.MORE + "rsa-sha256", "SHA256withRSA");
    }

    private static String signed(String query, SpKeyPair key, String algorithm, String java) {
        try {
            var all = query + "&SigAlg=" + encode(algorithm);
            var signer = Signature.getInstance(java);
            signer.initSign(key.privateKey());
            signer.update(all.getBytes(StandardCharsets.UTF_8));
            return all + "&Signature=" + encode(Base64.getEncoder().encodeToString(signer.sign()));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RejectedMessageException reject(Rejection rejection, String rawQuery) {
        return reject(rejection, rawQuery, Posts.EXPECTED);
    }

    private static RejectedMessageException reject(Rejection rejection, String rawQuery, Expectation expected) {
        var rejected = catchThrowableOfType(
                RejectedMessageException.class, () -> LogoutMessages.readRedirect(rawQuery, expected));
        assertThat(rejected).as("rejection for %s", rejection).isNotNull();
        assertThat(rejected.rejection()).as(rejected.getMessage()).isEqualTo(rejection);
        return rejected;
    }

    @Nested
    class Sent {
        @ParameterizedTest
        @EnumSource
        void aRequestIsUnderstoodByTheOtherSide(Binding binding) throws Exception {
            var sent = LogoutMessages.request(
                    Posts.US, Posts.EXPECTED.identityProvider(), binding, ADA, "_s1", "state", Posts.NOW);
            var read = (LogoutMessage.Request) read(sent, "SAMLRequest");
            assertThat(read.id()).isEqualTo(sent.id());
            assertThat(read.issuer()).isEqualTo(ResponseXml.SP);
            assertThat(read.nameId()).isEqualTo(ADA);
            assertThat(read.sessionIndexes()).containsExactly("_s1");
        }

        @ParameterizedTest
        @EnumSource
        void anAnswerGoesWhereAnswersGo(Binding binding) throws Exception {
            var redirected = new TrustedProvider(
                    ResponseXml.IDP,
                    List.of(),
                    List.of(new SingleLogoutService(binding, "https://idp.example/other", Posts.SLO)),
                    List.of(TestKeys.IDP.certificate()),
                    false);
            var sent = LogoutMessages.response(Posts.US, redirected, binding, "_ours", false, "state", Posts.NOW);
            assertThat(sent.address()).startsWith(Posts.SLO);
            var read = (LogoutMessage.Response) read(sent, "SAMLResponse");
            assertThat(read.inResponseTo()).isEqualTo("_ours");
            assertThat(read.success()).isFalse();
            assertThat(read.status()).isEqualTo("Responder");
        }

        /** SAML Bindings 2.0 §3.4.3, §3.5.3: it goes back exactly as it came. */
        @ParameterizedTest
        @EnumSource
        void anAnswerTakesBackARelayStateOfAnyLength(Binding binding) throws Exception {
            var relayState = "https://idp.example/?a=b&c=%20+\u00E9\uD83D\uDD11<\"'" + "x".repeat(3_000);
            var sent = LogoutMessages.response(
                    Posts.US, Posts.EXPECTED.identityProvider(), binding, "_ours", true, relayState, Posts.NOW);
            if (binding == Binding.HTTP_REDIRECT) {
                var query = URI.create(sent.address()).getRawQuery();
                assertThat(RedirectQuery.read(query).relayState()).isEqualTo(relayState);
            } else {
                assertThat(sent.fields()).containsEntry("RelayState", relayState);
            }
        }

        @ParameterizedTest
        @EnumSource
        void aRequestOfOursHasAShortOne(Binding binding) {
            var them = Posts.EXPECTED.identityProvider();
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            LogoutMessages.request(Posts.US, them, binding, ADA, null, "x".repeat(81), Posts.NOW));
        }

        private LogoutMessage read(OutgoingMessage sent, String field) throws RejectedMessageException {
            if (sent.binding() == Binding.HTTP_REDIRECT) {
                var read =
                        LogoutMessages.readRedirect(URI.create(sent.address()).getRawQuery(), THEIRS);
                assertThat(read.relayState()).isEqualTo("state");
                return read;
            }
            assertThat(sent.fields()).containsEntry("RelayState", "state");
            return field.equals("SAMLRequest")
                    ? LogoutMessages.readPosted(sent.fields().get(field), null, THEIRS)
                    : LogoutMessages.readPosted(null, sent.fields().get(field), THEIRS);
        }
    }

    @Nested
    class Redirect {
        @Test
        void aSignedRequestIsRead() throws Exception {
            var read = (LogoutMessage.Request) LogoutMessages.readRedirect(query(REQUEST_XML), Posts.EXPECTED);
            assertThat(read.nameId().value()).isEqualTo("ada@example.com");
            assertThat(read.usableUntil()).isEqualTo(Instant.parse("2026-06-01T12:06:00Z"));
            assertThat(read.relayState()).isEqualTo("r s");
        }

        /** Other encoders write %20, + and lower-case digits; all that counts is what was sent. */
        @Test
        void theSignatureIsOverTheRawText() throws Exception {
            var raw = "SAMLRequest=" + packed(REQUEST_XML).replace("%2B", "%2b").replace("%3D", "%3d")
                    + "&RelayState=a%2fb+c";
            var read = LogoutMessages.readRedirect(signed(raw, TestKeys.IDP), Posts.EXPECTED);
            assertThat(read.relayState()).isEqualTo("a/b c");
        }

        @ParameterizedTest
        @ValueSource(strings = {"SHA256withECDSA", "SHA256withECDSAinP1363Format"})
        void ellipticCurvesInBothSpellings(String java) throws Exception {
            var query =
                    signed("SAMLRequest=" + packed(REQUEST_XML), TestKeys.ec(), TestSigner.MORE + "ecdsa-sha256", java);
            assertThat(LogoutMessages.readRedirect(
                            query, Posts.trusting(TestKeys.ec().certificate())))
                    .isInstanceOf(LogoutMessage.Request.class);
        }

        @Test
        void otherParametersDoNotMatter() throws Exception {
            assertThat(LogoutMessages.readRedirect("x=1&" + query(REQUEST_XML) + "&y=2", Posts.EXPECTED)
                            .id())
                    .isEqualTo("_lr1");
        }
    }

    @Nested
    class Refused {
        /** Row 69. */
        @Test
        void unsigned() {
            var rejected = reject(Rejection.PARAMETER_MISSING, "SAMLRequest=" + packed(REQUEST_XML));
            assertThat(rejected.getMessage()).contains("SigAlg").endsWith("send its logout messages signed.");
        }

        @Test
        void withoutAMessage() {
            assertThat(reject(Rejection.PARAMETER_MISSING, "RelayState=x").arguments())
                    .containsExactly("SAMLRequest or SAMLResponse");
        }

        @Test
        void signedByAnotherKey() {
            reject(Rejection.SIGNATURE_INVALID, signed("SAMLRequest=" + packed(REQUEST_XML), TestKeys.ATTACKER));
        }

        @Test
        void withAnotherRelayStateThanWasSigned() {
            reject(Rejection.SIGNATURE_INVALID, query(REQUEST_XML).replace("r%20s", "evil"));
        }

        @Test
        void withARelayStateThatWasNotSigned() {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    signed("SAMLRequest=" + packed(REQUEST_XML), TestKeys.IDP) + "&RelayState=evil");
        }

        @Test
        void withAnotherMessageThanWasSigned() {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    query(REQUEST_XML).replace(packed(REQUEST_XML), packed(REQUEST_XML.replace("ada@", "eve@"))));
        }

        @Test
        void withSha1() {
            reject(
                    Rejection.SHA1,
                    signed(
                            "SAMLRequest=" + packed(REQUEST_XML),
                            TestKeys.IDP,
                            Saml.SIGNATURE + "rsa-sha1",
                            "SHA1withRSA"));
        }

        @Test
        void withHmac() {
            reject(
                    Rejection.SIGNATURE_ALGORITHM,
                    query(REQUEST_XML)
                            .replace(encode(TestSigner.MORE + "rsa-sha256"), encode(TestSigner.MORE + "hmac-sha256")));
        }

        /** Row 69, OSJ-427 and CVE-2025-31335. */
        @ParameterizedTest
        @ValueSource(strings = {"SAMLRequest", "RelayState", "SigAlg", "Signature"})
        void withAParameterTwice(String name) {
            reject(Rejection.PARAMETER_REPEATED, query(REQUEST_XML) + "&" + name + "=AAAA");
            reject(Rejection.PARAMETER_REPEATED, name + "=AAAA&" + query(REQUEST_XML));
        }

        /** Row 69: a second spelling that a server decodes to the same name. */
        @ParameterizedTest
        @ValueSource(strings = {"SAML%52equest", "Relay%53tate", "%53igAlg", "Signatur%65"})
        void withAParameterInDisguise(String name) {
            reject(Rejection.PARAMETER_REPEATED, query(REQUEST_XML) + "&" + name + "=AAAA");
        }

        /** Row 69: also when it is the only one, because the signature is over the plain spelling. */
        @Test
        void withTheMessageInDisguise() {
            reject(Rejection.PARAMETER_REPEATED, query(REQUEST_XML).replace("SAMLRequest=", "SAML%52equest="));
        }

        @Test
        void withBothKindsOfMessage() {
            reject(Rejection.PARAMETERS_MIXED, query(REQUEST_XML) + "&SAMLResponse=AAAA");
        }

        @Test
        void withAnotherEncoding() {
            reject(Rejection.ENCODING_UNKNOWN, query(REQUEST_XML) + "&SAMLEncoding=urn:x");
        }

        /** Row 43, CVE-2025-25293. */
        @Test
        void aBombOfCompression() {
            reject(Rejection.TOO_LARGE, query("<x>" + " ".repeat(50_000_000) + "</x>"));
        }

        @Test
        void oneByteMoreThanThereMayBe() {
            assertThat(reject(Rejection.TOO_LARGE, query(" ".repeat(PostedText.MAX_BYTES + 1)))
                            .getMessage())
                    .contains("A logout message is far smaller than that")
                    .doesNotContain("attributes");
            reject(Rejection.NOT_WELL_FORMED, query(" ".repeat(PostedText.MAX_BYTES)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"AAAA", "PHg%2BPC94Pg%3D%3D", "%2F%2F%2F%2F"})
        void notCompressed(String message) {
            reject(Rejection.NOT_DEFLATED, signed("SAMLRequest=" + message, TestKeys.IDP));
        }

        @Test
        void withSomethingBehindTheMessage() {
            var packed = Deflate.deflate(REQUEST_XML.getBytes(StandardCharsets.UTF_8));
            var longer = Arrays.copyOf(packed, packed.length + 1);
            reject(
                    Rejection.NOT_DEFLATED,
                    signed("SAMLRequest=" + encode(Base64.getEncoder().encodeToString(longer)), TestKeys.IDP));
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "%ZZ", "PHg+PC94Pg==", ""})
        void notEncoded(String message) {
            var rejected = catchThrowableOfType(
                    RejectedMessageException.class,
                    () -> LogoutMessages.readRedirect("SAMLRequest=" + message, Posts.EXPECTED));
            assertThat(rejected.rejection()).isEqualTo(message.isEmpty() ? Rejection.EMPTY : Rejection.NOT_BASE64);
        }

        @Test
        void aDoctypeInside() {
            reject(Rejection.DOCTYPE, query("<!DOCTYPE x>" + REQUEST_XML));
        }

        @Test
        void forAnotherDestination() {
            var rejected = reject(Rejection.DESTINATION, query(REQUEST_XML.replace(Posts.LOGOUT, ResponseXml.ACS)));
            assertThat(rejected.getMessage())
                    .isEqualTo("The message is to be delivered to " + ResponseXml.ACS + ", and this address is "
                            + Posts.LOGOUT
                            + ". At your identity provider set the address of single logout (Okta: Single Logout URL) to "
                            + Posts.LOGOUT + ", and leave the one of sign-in as it is.");
            reject(
                    Rejection.DESTINATION_MISSING,
                    query(REQUEST_XML.replace(" Destination=\"" + Posts.LOGOUT + "\"", "")));
            reject(Rejection.DESTINATION_MISSING, query(REQUEST_XML.replace(Posts.LOGOUT, "")));
        }

        @Test
        void fromAnotherIssuer() {
            reject(Rejection.ISSUER, query(REQUEST_XML.replace(ResponseXml.IDP, "https://evil.example")));
        }

        @Test
        void tooOld() {
            reject(Rejection.REQUEST_EXPIRED, query(REQUEST_XML), Posts.at(Instant.parse("2026-06-01T12:06:01Z")));
            var old = reject(
                    Rejection.ISSUED_TOO_LONG_AGO, query(REQUEST_XML), Posts.at(Instant.parse("2026-06-01T12:11:01Z")));
            assertThat(old.getMessage()).endsWith(" If that repeats when somebody signs out, correct the clocks.");
        }

        @Test
        void aResponseWhereARequestBelongs() {
            reject(Rejection.WRONG_MESSAGE, query(new ResponseXml().xml()));
        }

        @Test
        void withoutANameId() {
            reject(
                    Rejection.NOT_SCHEMA_VALID,
                    query(REQUEST_XML.replace("<saml:NameID>ada@example.com</saml:NameID>", "")));
            reject(Rejection.NAME_ID_EMPTY, query(REQUEST_XML.replace("ada@example.com", "")));
        }
    }

    @Nested
    class Posted {
        private static String response(String xml, TestSigner signer) {
            var response = new ResponseXml().whole(xml).signAssertion(null);
            return (signer == null ? response : response.signResponse(signer)).base64();
        }

        private static RejectedMessageException rejected(String base64) {
            return catchThrowableOfType(
                    RejectedMessageException.class, () -> LogoutMessages.readPosted(base64, null, Posts.EXPECTED));
        }

        private static Rejection refusal(String base64) {
            return rejected(base64).rejection();
        }

        @Test
        void aSignedRequestIsRead() throws Exception {
            var read = (LogoutMessage.Request)
                    LogoutMessages.readPosted(response(REQUEST_XML, new TestSigner()), null, Posts.EXPECTED);
            assertThat(read.nameId().value()).isEqualTo("ada@example.com");
        }

        @Test
        void anUnsignedRequestIsRefused() {
            assertThat(refusal(response(REQUEST_XML, null))).isEqualTo(Rejection.SIGNATURE_MISSING);
            assertThat(rejected(response(REQUEST_XML, null)).getMessage())
                    .isEqualTo("The message is not signed, so anybody may have sent it. "
                            + "At your identity provider have logout messages signed, or ask its support to.");
        }

        /** A signed message has to say where it is to be delivered, and whose it is (SAML Profiles 2.0 §4.4.4.1). */
        @Test
        void whatASignInMayLeaveOutALogoutMayNot() {
            var noDestination = REQUEST_XML.replace(" Destination=\"" + Posts.LOGOUT + "\"", "");
            assertThat(refusal(response(noDestination, new TestSigner()))).isEqualTo(Rejection.DESTINATION_MISSING);
            var noIssuer = REQUEST_XML.replace("<saml:Issuer>" + ResponseXml.IDP + "</saml:Issuer>", "");
            assertThat(refusal(response(noIssuer, new TestSigner()))).isEqualTo(Rejection.ISSUER_MISSING);
        }

        /** White space around a URI, a name or a time does not count. */
        @Test
        void spaceAroundValuesDoesNotCount() throws Exception {
            var spaced = REQUEST_XML
                    .replace("\"" + Posts.LOGOUT + "\"", "\" " + Posts.LOGOUT + "&#10;\"")
                    .replace("\"2026-06-01T12:05:00Z\"", "\" 2026-06-01T12:05:00Z \"")
                    .replace("<saml:NameID>", "<saml:NameID Format=\" " + Saml.UNSPECIFIED + " \">");
            var read = (LogoutMessage.Request)
                    LogoutMessages.readPosted(response(spaced, new TestSigner()), null, Posts.EXPECTED);
            assertThat(read.nameId().format()).isEqualTo(Saml.UNSPECIFIED);
        }

        @Test
        void nobodyIsNamed() {
            var base = REQUEST_XML.replace(
                    "<saml:NameID>ada@example.com</saml:NameID>",
                    "<saml:BaseID xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"saml:NameIDType\"/>");
            assertThat(rejected(response(base, new TestSigner())).getMessage()).doesNotContain("the assertion");
            var empty = rejected(response(REQUEST_XML.replace("ada@example.com", " "), new TestSigner()));
            assertThat(empty.getMessage()).startsWith("The NameID of the LogoutRequest is empty.");
        }

        @Test
        void aChangedRequestIsRefused() {
            var signed = new ResponseXml()
                    .whole(REQUEST_XML)
                    .signAssertion(null)
                    .signResponse(new TestSigner())
                    .after("ada@", "eve@");
            assertThat(refusal(signed.base64())).isEqualTo(Rejection.SIGNATURE_INVALID);
        }

        @Test
        void aRequestBesideAResponseIsRefused() {
            var rejected = catchThrowableOfType(
                    RejectedMessageException.class,
                    () -> LogoutMessages.readPosted(
                            response(REQUEST_XML, new TestSigner()),
                            response(REQUEST_XML, new TestSigner()),
                            Posts.EXPECTED));
            assertThat(rejected.rejection()).isEqualTo(Rejection.PARAMETERS_MIXED);
        }

        @Test
        void whatWeSendHasNoCarriageReturns() {
            var sent = LogoutMessages.request(
                    Posts.EXPECTED.serviceProvider(),
                    Posts.EXPECTED.identityProvider(),
                    Binding.HTTP_POST,
                    new NameId("ada@example.com", null, null, null),
                    null,
                    null,
                    Posts.EXPECTED.now());
            var xml = new String(
                    java.util.Base64.getDecoder().decode(sent.fields().get("SAMLRequest")),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(xml).contains("SignatureValue").doesNotContain("&#13;", "\r");
        }

        @Test
        void aStrangersRequestIsRefused() {
            assertThat(refusal(response(REQUEST_XML, new TestSigner().key(TestKeys.ATTACKER))))
                    .isEqualTo(Rejection.CERTIFICATE_UNKNOWN);
        }

        @Test
        void anAnswerToNoRequestOfOursIsRefused() {
            var xml = "<samlp:LogoutResponse xmlns:samlp=\"" + Saml.PROTOCOL + "\" xmlns:saml=\"" + Saml.ASSERTION
                    + "\" xmlns:xs=\"urn:xs\" ID=\"_a\" InResponseTo=\"_b\" Version=\"2.0\" "
                    + "IssueInstant=\"2026-06-01T12:00:00Z\" Destination=\"" + Posts.LOGOUT + "\"><saml:Issuer>"
                    + ResponseXml.IDP + "</saml:Issuer><samlp:Status><samlp:StatusCode Value=\"" + Saml.SUCCESS
                    + "\"/></samlp:Status></samlp:LogoutResponse>";
            for (var open : new String[] {null, "_c"}) {
                var rejected = catchThrowableOfType(
                        RejectedMessageException.class,
                        () -> LogoutMessages.readPosted(
                                null, response(xml, new TestSigner()), Posts.withRequest(open, true)));
                assertThat(rejected.rejection())
                        .isEqualTo(open == null ? Rejection.IN_RESPONSE_TO_UNEXPECTED : Rejection.IN_RESPONSE_TO);
                assertThat(rejected.getMessage()).doesNotContain("sign-in");
                for (var empty : new String[] {" InResponseTo=\"\"", ""}) {
                    var answersNothing = catchThrowableOfType(
                            RejectedMessageException.class,
                            () -> LogoutMessages.readPosted(
                                    null,
                                    response(xml.replace(" InResponseTo=\"_b\"", empty), new TestSigner()),
                                    Posts.withRequest(open, true)));
                    assertThat(answersNothing.rejection()).isEqualTo(Rejection.IN_RESPONSE_TO_EMPTY);
                }
            }
        }
    }
}
