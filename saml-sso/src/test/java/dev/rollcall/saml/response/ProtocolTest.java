package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static dev.rollcall.saml.fixture.Posts.at;
import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.party.ServiceProvider;
import dev.rollcall.saml.rejection.MessageFacts;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.wall.Characters;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 49 to 57, 59, 65 and 70: signed by the right one, and still not for us, not now or not for this browser. */
class ProtocolTest {
    private static final String END = " NotOnOrAfter=\"2026-06-01T12:05:00.000Z\"";

    /** Row 49. */
    @Nested
    class Destination {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://other.example/acs",
                    ResponseXml.ACS + "/",
                    ResponseXml.ACS + "?x=y",
                    "https://rollcall.example:443/saml/acme/acs",
                    "HTTPS://rollcall.example/saml/acme/acs"
                })
        void wrong(String destination) {
            var rejected = reject(
                    Rejection.DESTINATION,
                    new ResponseXml().response("\"" + ResponseXml.ACS + "\"", "\"" + destination + "\""));
            assertThat(rejected.getMessage()).contains(destination, ResponseXml.ACS);
        }

        @Test
        void empty() {
            reject(Rejection.DESTINATION_MISSING, new ResponseXml().response(ResponseXml.ACS, ""));
        }

        /** A signed message has to say it (SAML Bindings 2.0 §3.5.5.2). */
        @Test
        void missing() {
            var missing = rejectedWithout(new ResponseXml().signBoth());
            assertThat(missing.getMessage()).endsWith("In Okta set Destination URL to " + ResponseXml.ACS + ".");
            rejectedWithout(new ResponseXml().signResponseOnly());
            rejectedWithout(new ResponseXml().encrypt(new TestEncryption()).signBoth());
        }

        private RejectedMessageException rejectedWithout(ResponseXml response) {
            return reject(Rejection.DESTINATION_MISSING, withoutDestination(response));
        }

        private ResponseXml withoutDestination(ResponseXml response) {
            return response.response("Destination=\"" + ResponseXml.ACS + "\" ", "");
        }

        /** PingFederate sends none in front of an assertion that alone is signed; its Recipient says as much. */
        @Test
        void mayBeMissingWhereTheAssertionAloneIsSigned() {
            accept(withoutDestination(new ResponseXml()));
            accept(withoutDestination(new ResponseXml().encrypt(new TestEncryption())));
            accept(withoutDestination(new ResponseXml().unsolicited()), Posts.withRequest(null, true));
        }

        @Test
        void thatIsMissingLeavesTheRestOfTheChecks() {
            reject(
                    Rejection.RECIPIENT,
                    withoutDestination(new ResponseXml()).assertion(ResponseXml.ACS, "https://other.example/acs"));
            reject(Rejection.SIGNATURE_MISSING, withoutDestination(new ResponseXml().unsigned()));
        }

        @Test
        void emptyInASignedResponse() {
            reject(Rejection.DESTINATION_MISSING, new ResponseXml().signBoth().response(ResponseXml.ACS, ""));
            reject(Rejection.DESTINATION_MISSING, new ResponseXml().response(ResponseXml.ACS, " "));
        }
    }

    /** Row 50. */
    @Nested
    class SubjectConfirmation {
        @Test
        void wrongRecipient() {
            reject(Rejection.RECIPIENT, new ResponseXml().assertion(ResponseXml.ACS, "https://other.example/acs"));
        }

        @Test
        void missingRecipient() {
            reject(
                    Rejection.RECIPIENT_MISSING,
                    new ResponseXml().assertion(" Recipient=\"" + ResponseXml.ACS + "\"", ""));
        }

        @Test
        void missingData() {
            reject(
                    Rejection.CONFIRMATION_DATA_MISSING,
                    new ResponseXml()
                            .with(
                                    ResponseXml.CONFIRMATION,
                                    "<saml2:SubjectConfirmation Method=\"" + Saml.BEARER + "\"/>"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"holder-of-key", "sender-vouches", "Bearer"})
        void anotherMethod(String method) {
            reject(Rejection.CONFIRMATION_METHOD, new ResponseXml().with("cm:bearer", "cm:" + method));
        }

        @Test
        void missing() {
            reject(Rejection.CONFIRMATION_MISSING, new ResponseXml().with(ResponseXml.CONFIRMATION, ""));
        }

        @Test
        void withNotBefore() {
            reject(
                    Rejection.CONFIRMATION_NOT_BEFORE,
                    new ResponseXml().with(" Recipient=", " NotBefore=\"2026-06-01T11:00:00Z\" Recipient="));
        }

        @Test
        void withoutNotOnOrAfter() {
            reject(Rejection.CONFIRMATION_EXPIRY_MISSING, new ResponseXml().with(END + " Recipient", " Recipient"));
        }

        @Test
        void expired() {
            reject(
                    Rejection.CONFIRMATION_EXPIRED,
                    new ResponseXml().with(END + " Recipient", " NotOnOrAfter=\"2026-06-01T11:59:00Z\" Recipient"));
        }

        @Test
        void ofTwoBearersNeitherHolds() {
            var wrong = ResponseXml.CONFIRMATION.replace(ResponseXml.ACS, "https://other.example/acs");
            reject(Rejection.RECIPIENT, new ResponseXml().with(ResponseXml.CONFIRMATION, wrong + wrong));
        }
    }

    /** Row 51. */
    @Nested
    class Audience {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://other.example",
                    ResponseXml.SP + "/",
                    ResponseXml.SP + "-evil",
                    "https://rollcall.example",
                    ResponseXml.SP + "\u00A0",
                    "https://rollcall.example/ saml/acme",
                    "HTTPS://rollcall.example/saml/acme"
                })
        void notExactlyOurs(String audience) {
            var rejected = reject(
                    Rejection.AUDIENCE, new ResponseXml().with(">" + ResponseXml.SP + "<", ">" + audience + "<"));
            assertThat(rejected.getMessage())
                    .isEqualTo(
                            "The assertion was issued for audience " + audience + "; this organization's Entity ID is "
                                    + ResponseXml.SP + ". In Okta set Audience URI to " + ResponseXml.SP + ".");
        }

        @Test
        void none() {
            reject(Rejection.AUDIENCE_MISSING, new ResponseXml().with(ResponseXml.AUDIENCE, ""));
        }

        /** That one is about assertions which are made of this one. */
        @Test
        void aLongAudienceIsToldWithoutItsWhiteSpace() {
            var other = new ResponseXml().with(">" + ResponseXml.SP + "<", ">\n  https://other.example\n<");
            assertThat(reject(Rejection.AUDIENCE, other).getMessage()).contains("audience https://other.example; ");
        }

        @Test
        void inAProxyRestrictionDoesNotCount() {
            reject(
                    Rejection.AUDIENCE_MISSING,
                    new ResponseXml()
                            .with(
                                    ResponseXml.AUDIENCE,
                                    ResponseXml.AUDIENCE.replace("AudienceRestriction", "ProxyRestriction")));
        }

        @Test
        void severalRestrictionsOfWhichOneIsNotFulfilled() {
            reject(
                    Rejection.AUDIENCE,
                    new ResponseXml()
                            .with(
                                    ResponseXml.AUDIENCE,
                                    ResponseXml.AUDIENCE
                                            + ResponseXml.AUDIENCE.replace(ResponseXml.SP, "https://other.example")));
        }

        @Test
        void severalRestrictionsThatAllNameUsAreFulfilled() {
            accept(new ResponseXml().with(ResponseXml.AUDIENCE, ResponseXml.AUDIENCE + ResponseXml.AUDIENCE));
        }

        @Test
        void oneAmongSeveralAudiencesIsEnough() {
            accept(new ResponseXml()
                    .with(
                            "<saml2:Audience>",
                            "<saml2:Audience>https://other.example</saml2:Audience><saml2:Audience>"));
        }
    }

    @Nested
    class InResponseTo {
        private static final String ANSWER = " InResponseTo=\"" + ResponseXml.REQUEST + "\"";

        @Test
        void mayBeAnyOfTheRequestsThatTheBrowserHasOpen() {
            var twoWindows = Posts.withRequests(ResponseXml.REQUEST, "_second");
            assertThat(Posts.accept(new ResponseXml().base64(), twoWindows).inResponseTo())
                    .isEqualTo(ResponseXml.REQUEST);
            var second = new ResponseXml()
                    .response(ResponseXml.REQUEST, "_second")
                    .assertion(ResponseXml.REQUEST, "_second");
            assertThat(Posts.accept(second.base64(), twoWindows).inResponseTo()).isEqualTo("_second");
        }

        @Test
        void ofTheConfirmationIsThatOfTheResponseAlsoWhenBothAreOpen() {
            reject(
                    Rejection.IN_RESPONSE_TO,
                    new ResponseXml().assertion(ResponseXml.REQUEST, "_second"),
                    Posts.withRequests(ResponseXml.REQUEST, "_second"));
        }

        /** Row 52. */
        @Test
        void wrongInTheResponse() {
            var rejected = reject(Rejection.IN_RESPONSE_TO, new ResponseXml().response(ResponseXml.REQUEST, "_other"));
            assertThat(rejected.arguments()).startsWith("Response", "_other");
        }

        /** Row 52: the only one that the assertion's signature covers. */
        @Test
        void wrongInTheConfirmation() {
            var rejected = reject(Rejection.IN_RESPONSE_TO, new ResponseXml().assertion(ResponseXml.REQUEST, "_other"));
            assertThat(rejected.arguments()).startsWith("SubjectConfirmation", "_other");
        }

        /** Row 52, OSJ-432. */
        @Test
        void missingWhileARequestIsOpen() {
            reject(Rejection.IN_RESPONSE_TO_MISSING, new ResponseXml().unsolicited());
        }

        /** Row 52: also where the identity provider may begin. */
        @Test
        void missingWhileARequestIsOpenAndTheOtherWayIsAllowed() {
            reject(
                    Rejection.IN_RESPONSE_TO_MISSING,
                    new ResponseXml().unsolicited(),
                    Posts.withRequest(ResponseXml.REQUEST, true));
        }

        @Test
        void missingInTheConfirmation() {
            var rejected = reject(Rejection.IN_RESPONSE_TO_MISSING, new ResponseXml().assertion(ANSWER, ""));
            assertThat(rejected.arguments()).contains("SubjectConfirmation");
        }

        /** Row 52. */
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void presentWhileNoneIsOpen(boolean idpInitiatedAllowed) {
            reject(
                    Rejection.IN_RESPONSE_TO_UNEXPECTED,
                    new ResponseXml(),
                    Posts.withRequest(null, idpInitiatedAllowed));
        }

        @Test
        void presentInTheConfirmationOnlyWhileNoneIsOpen() {
            reject(
                    Rejection.IN_RESPONSE_TO_UNEXPECTED,
                    new ResponseXml().response(ANSWER, ""),
                    Posts.withRequest(null, true));
        }

        /** Row 53: a stolen response, or one that is forced on somebody. */
        @Test
        void ofTheRequestOfAnotherBrowser() {
            reject(Rejection.IN_RESPONSE_TO, new ResponseXml(), Posts.withRequest("_another-browsers", false));
        }

        /** Row 65. */
        @Test
        void noneWhereTheIdentityProviderMayNotBegin() {
            reject(Rejection.IDP_INITIATED_OFF, new ResponseXml().unsolicited(), Posts.withRequest(null, false));
        }
    }

    /** Row 54: the same identity provider, the same certificate, another organization. */
    @Nested
    class AnotherOrganization {
        private final ServiceProvider theirs = new ServiceProvider(
                "https://rollcall.example/saml/other",
                "https://rollcall.example/saml/other/acs",
                Posts.LOGOUT,
                TestKeys.SP,
                null);

        private Expectation expected(ServiceProvider us) {
            return new Expectation(
                    us,
                    Posts.EXPECTED.identityProvider(),
                    Set.of(ResponseXml.REQUEST),
                    false,
                    Posts.NOW,
                    Duration.ofSeconds(60),
                    false);
        }

        @Test
        void refusesByDestination() {
            reject(Rejection.DESTINATION, new ResponseXml(), expected(theirs));
        }

        @Test
        void refusesByAudienceWhenTheRestWasChanged() {
            reject(Rejection.AUDIENCE, new ResponseXml().response(ResponseXml.ACS, theirs.acsUrl()), expected(theirs));
        }

        @Test
        void refusesByRecipientWhenOnlyThatDiffers() {
            reject(
                    Rejection.RECIPIENT,
                    new ResponseXml().response(ResponseXml.ACS, theirs.acsUrl()),
                    expected(new ServiceProvider(ResponseXml.SP, theirs.acsUrl(), Posts.LOGOUT, TestKeys.SP, null)));
        }
    }

    /** Row 55. */
    @Nested
    class Issuer {
        @Test
        void wrongInTheResponse() {
            var rejected =
                    reject(Rejection.ISSUER, new ResponseXml().response(ResponseXml.IDP, "https://evil.example"));
            assertThat(rejected.arguments()).startsWith("Response", "https://evil.example");
        }

        @Test
        void wrongInTheAssertion() {
            var rejected =
                    reject(Rejection.ISSUER, new ResponseXml().assertion(ResponseXml.IDP, "https://evil.example"));
            assertThat(rejected.arguments()).startsWith("Assertion", "https://evil.example");
        }

        /** Row 55, and 81: what is uploaded is compared letter by letter. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    ResponseXml.IDP + "/",
                    ResponseXml.IDP + "?",
                    ResponseXml.IDP + "9",
                    "http://www.okta.com/exk1a2b3c4d5e6f7g8h",
                    "http://www.okta.com/EXK1A2B3C4D5E6F7G8H9",
                    "http://WWW.OKTA.COM/exk1a2b3c4d5e6f7g8h9",
                    "HTTP://www.okta.com/exk1a2b3c4d5e6f7g8h9",
                    "https://www.okta.com/exk1a2b3c4d5e6f7g8h9",
                    "http://www.okta.com:80/exk1a2b3c4d5e6f7g8h9",
                    "http://www.okta.com/%65xk1a2b3c4d5e6f7g8h9",
                    "http://www.okta.com/./exk1a2b3c4d5e6f7g8h9",
                    " " + ResponseXml.IDP,
                    ResponseXml.IDP + "\n",
                    ResponseXml.IDP + "\u00A0",
                    ResponseXml.IDP + "\u200B",
                    "http://www.\u043Ekta.com/exk1a2b3c4d5e6f7g8h9",
                    "http://www.okta.com/\uFF45xk1a2b3c4d5e6f7g8h9"
                })
        void almostTheRightOne(String issuer) {
            var right = ">" + ResponseXml.IDP + "<";
            var almost = ">" + issuer + "<";
            assertThat(reject(Rejection.ISSUER, new ResponseXml().response(right, almost))
                            .arguments())
                    .startsWith("Response");
            assertThat(reject(Rejection.ISSUER, new ResponseXml().assertion(right, almost))
                            .arguments())
                    .startsWith("Assertion");
        }

        /** One that is signed, or stands around an encrypted assertion, has to say it (SAML Profiles 2.0 §4.1.4.2). */
        @Test
        void missingInTheResponse() {
            for (var response : new ResponseXml[] {
                new ResponseXml().signBoth(),
                new ResponseXml().signResponseOnly(),
                new ResponseXml().encrypt(new TestEncryption()),
                new ResponseXml().encrypt(new TestEncryption()).signBoth()
            }) {
                var rejected = reject(Rejection.ISSUER_MISSING, withoutIssuer(response));
                assertThat(rejected.arguments()).startsWith("Response");
            }
        }

        private ResponseXml withoutIssuer(ResponseXml response) {
            return response.response(ResponseXml.RESPONSE_ISSUER, "");
        }

        @Test
        void mayBeMissingInAResponseWhoseAssertionAloneIsSigned() {
            assertThat(accept(withoutIssuer(new ResponseXml())).issuer()).isEqualTo(ResponseXml.IDP);
        }

        /** Then the assertion's is all there is. */
        @Test
        void ofTheAssertionCountsThen() {
            var rejected = reject(
                    Rejection.ISSUER,
                    withoutIssuer(new ResponseXml()).assertion(ResponseXml.IDP, "https://evil.example"));
            assertThat(rejected.arguments()).startsWith("Assertion", "https://evil.example");
            assertThat(rejected.facts().issuer()).isEqualTo("https://evil.example");
            reject(Rejection.SIGNATURE_MISSING, withoutIssuer(new ResponseXml().unsigned()));
            reject(
                    Rejection.CERTIFICATE_UNKNOWN,
                    withoutIssuer(new ResponseXml().signAssertion(new TestSigner().key(TestKeys.ATTACKER))));
        }

        @Test
        void emptyInTheResponse() {
            reject(Rejection.ISSUER_MISSING, new ResponseXml().response(">" + ResponseXml.IDP + "<", "><"));
        }

        @Test
        void mayBeMissingWhereTheResponseReportsAFailure() {
            reject(Rejection.STATUS, withoutIssuer(new ResponseXml()).with("status:Success", "status:Responder"));
        }

        @Test
        void missingInTheAssertion() {
            reject(
                    Rejection.NOT_SCHEMA_VALID,
                    new ResponseXml().signResponseOnly().assertion(ResponseXml.ISSUER, ""));
        }

        @Test
        void emptyInTheAssertion() {
            reject(Rejection.ISSUER_MISSING, new ResponseXml().assertion(">" + ResponseXml.IDP + "<", "><"));
        }

        /** OSJ-420. */
        @Test
        void ofAnotherFormat() {
            reject(
                    Rejection.ISSUER_FORMAT,
                    new ResponseXml().response("nameid-format:entity", "nameid-format:persistent"));
            reject(
                    Rejection.ISSUER_FORMAT,
                    new ResponseXml().assertion("nameid-format:entity", "nameid-format:persistent"));
        }
    }

    /** Row 56: with a skew of 60 seconds, 59 are forgiven and 61 are not. */
    @Nested
    class Time {
        @Test
        void notBeforeAtTheEdge() {
            var response = new ResponseXml().with("2026-06-01T11:55:00.000Z", "2026-06-01T12:01:10Z");
            accept(response, at(Instant.parse("2026-06-01T12:00:11Z")));
            reject(Rejection.NOT_YET_VALID, response, at(Instant.parse("2026-06-01T12:00:09Z")));
        }

        @Test
        void notOnOrAfterAtTheEdge() {
            accept(new ResponseXml(), at(Instant.parse("2026-06-01T12:05:59Z")));
            reject(Rejection.EXPIRED, new ResponseXml(), at(Instant.parse("2026-06-01T12:06:01Z")));
            reject(Rejection.EXPIRED, new ResponseXml(), at(Instant.parse("2026-06-01T12:06:00Z")));
        }

        @Test
        void theConfirmationAtTheEdge() {
            var response =
                    new ResponseXml().with(END + " Recipient", " NotOnOrAfter=\"2026-06-01T12:02:00Z\" Recipient");
            accept(response, at(Instant.parse("2026-06-01T12:02:59Z")));
            reject(Rejection.CONFIRMATION_EXPIRED, response, at(Instant.parse("2026-06-01T12:03:01Z")));
        }

        @Test
        void theSessionAtTheEdge() {
            var response = new ResponseXml()
                    .with(" SessionIndex=", " SessionNotOnOrAfter=\"2026-06-01T12:02:00Z\" SessionIndex=");
            accept(response, at(Instant.parse("2026-06-01T12:02:59Z")));
            reject(Rejection.SESSION_OVER, response, at(Instant.parse("2026-06-01T12:03:01Z")));
        }

        /** OSJ-346. */
        @Test
        void issuedInTheFutureAtTheEdge() {
            accept(new ResponseXml(), at(Instant.parse("2026-06-01T11:59:01Z")));
            reject(Rejection.ISSUED_IN_FUTURE, new ResponseXml(), at(Instant.parse("2026-06-01T11:58:59Z")));
        }

        /** OSJ-346. */
        @Test
        void issuedTooLongAgoAtTheEdge() {
            var response = new ResponseXml().response("12:00:00.000Z", "11:55:00Z");
            accept(response, at(Instant.parse("2026-06-01T12:05:59Z")));
            reject(Rejection.ISSUED_TOO_LONG_AGO, response, at(Instant.parse("2026-06-01T12:06:01Z")));
        }

        /** The response around an assertion may be unsigned, and new each time that a stolen one is posted. */
        @Test
        void anAssertionIsRefusedForItsOwnAgeAtTheEdge() {
            var response = new ResponseXml()
                    .assertion("2026-06-01T12:05:00.000Z", "2026-06-01T13:00:00.000Z")
                    .response("12:00:00.000Z", "12:10:00Z");
            accept(response, at(Instant.parse("2026-06-01T12:10:59Z")));
            reject(Rejection.ISSUED_TOO_LONG_AGO, response, at(Instant.parse("2026-06-01T12:11:01Z")));
        }

        @Test
        void anAssertionIssuedInTheFutureAtTheEdge() {
            var response =
                    new ResponseXml().assertion("IssueInstant=\"2026-06-01T12:00", "IssueInstant=\"2026-06-01T12:03");
            accept(response, at(Instant.parse("2026-06-01T12:02:01Z")));
            reject(Rejection.ISSUED_IN_FUTURE, response, at(Instant.parse("2026-06-01T12:01:59Z")));
        }

        @Test
        void timesWithAnOffsetMeanTheSameMoment() {
            accept(new ResponseXml().with("2026-06-01T11:55:00.000Z", "2026-06-01T13:55:00.000+02:00"));
        }
    }

    /** Row 57. */
    @Nested
    class Missing {
        @Test
        void conditions() {
            reject(
                    Rejection.CONDITIONS_MISSING,
                    new ResponseXml()
                            .with(
                                    "<saml2:Conditions NotBefore=\"2026-06-01T11:55:00.000Z\"" + END + ">"
                                            + ResponseXml.AUDIENCE + "</saml2:Conditions>",
                                    ""));
        }

        @Test
        void understandingOfACondition() {
            var unknown = "<saml2:Condition xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                    + "xsi:type=\"saml2:OneTimeUseType\"/>";
            reject(
                    Rejection.CONDITION_UNKNOWN,
                    new ResponseXml().with(ResponseXml.AUDIENCE, ResponseXml.AUDIENCE + unknown));
        }

        @Test
        void authnStatement() {
            reject(Rejection.AUTHN_STATEMENT_MISSING, new ResponseXml().with(ResponseXml.AUTHN, ""));
        }

        @Test
        void subject() {
            reject(
                    Rejection.SUBJECT_MISSING,
                    new ResponseXml()
                            .with(
                                    "<saml2:Subject>" + ResponseXml.NAME_ID + ResponseXml.CONFIRMATION
                                            + "</saml2:Subject>",
                                    ""));
        }

        @Test
        void nameId() {
            reject(Rejection.NAME_ID_MISSING, new ResponseXml().with(ResponseXml.NAME_ID, ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t"})
        void textOfTheNameId(String value) {
            reject(Rejection.NAME_ID_EMPTY, new ResponseXml().with("ada@example.com", value));
        }

        @Test
        void assertion() {
            reject(
                    Rejection.NO_ASSERTION,
                    new ResponseXml()
                            .signResponseOnly()
                            .with(ResponseXml.ASSERTION, "")
                            .signAssertion(null));
        }
    }

    /** Row 59. */
    @Nested
    class StatusCodes {
        private static final String PREFIX = "urn:oasis:names:tc:SAML:2.0:status:";
        private static final String HOSTILE =
                "no&#13;&#10;2026-06-01 INFO admin signed in&#9;&#x85;&#x9B;2J\u202E\u2028";
        private static final String LONG = "x".repeat(10_000);

        private ResponseXml withStatus(String status) {
            return new ResponseXml().with(ResponseXml.STATUS, status);
        }

        @ParameterizedTest
        @CsvSource({
            "Responder, AuthnFailed, could not authenticate",
            "Requester, InvalidNameIDPolicy, cannot give a NameID",
            "Requester, RequestDenied, assigned to the app",
            "VersionMismatch, Unheard, does not speak this version"
        })
        void failureIsToldInWords(String code, String inner, String words) {
            var rejected = reject(
                    Rejection.STATUS,
                    withStatus(
                            "<saml2p:Status><saml2p:StatusCode Value=\"" + PREFIX + code
                                    + "\"><saml2p:StatusCode Value=\"" + PREFIX + inner
                                    + "\"/></saml2p:StatusCode><saml2p:StatusMessage>no</saml2p:StatusMessage></saml2p:Status>"));
            assertThat(rejected.getMessage()).contains(words, code + "/" + inner, "no");
        }

        /** A success inside a failure is a failure. */
        @Test
        void successNestedInAFailure() {
            reject(
                    Rejection.STATUS,
                    withStatus("<saml2p:Status><saml2p:StatusCode Value=\"" + PREFIX + "Responder\">"
                            + "<saml2p:StatusCode Value=\"" + PREFIX
                            + "Success\"/></saml2p:StatusCode></saml2p:Status>"));
        }

        @Test
        void deeplyNested() {
            var open = "<saml2p:StatusCode Value=\"" + PREFIX + "Responder\">";
            reject(
                    Rejection.STATUS,
                    withStatus("<saml2p:Status>" + open.repeat(40) + "</saml2p:StatusCode>".repeat(40)
                            + "</saml2p:Status>"));
        }

        /** However many there are, the sentence tells the outer five. */
        @Test
        void areToldFromTheOutsideInAndNotWithoutEnd() {
            var xml = new StringBuilder("<saml2p:Status>");
            for (var level = 1; level <= 7; level++) {
                xml.append("<saml2p:StatusCode Value=\"urn:x:").append(level).append("\">");
            }
            xml.append("</saml2p:StatusCode>".repeat(7)).append("</saml2p:Status>");
            assertThat(reject(Rejection.STATUS, withStatus(xml.toString())).getMessage())
                    .contains("Its status was urn:x:1/urn:x:2/urn:x:3/urn:x:4/urn:x:5, its message: .")
                    .contains("it does not say why");
        }

        /** The message is a stranger's words: text, on one line, and not without end. */
        @Test
        void aHostileMessageStaysOneShortLine() {
            var rejected = reject(Rejection.STATUS, failure("urn:x", HOSTILE + "%n" + LONG));
            assertOneShortLine(rejected);
            assertThat(rejected.getMessage())
                    .startsWith("The identity provider did not sign the person in: it failed by itself;")
                    .contains("INFO admin signed in");
        }

        /** So is a code: the schema asks for a URI, and takes almost anything for one. */
        @Test
        void aHostileCodeStaysOneShortLine() {
            var rejected = reject(Rejection.STATUS, failure(HOSTILE + LONG, "no"));
            assertOneShortLine(rejected);
            assertThat(rejected.getMessage()).contains("Its status was Responder/no", "INFO admin signed in");
        }

        private ResponseXml failure(String inner, String message) {
            return withStatus("<saml2p:Status><saml2p:StatusCode Value=\"" + PREFIX
                    + "Responder\"><saml2p:StatusCode Value=\"" + inner
                    + "\"/></saml2p:StatusCode><saml2p:StatusMessage>" + message
                    + "</saml2p:StatusMessage></saml2p:Status>");
        }

        private static void assertOneShortLine(RejectedMessageException rejected) {
            assertThat(Characters.hasInvisible(rejected.getMessage())).isFalse();
            assertThat(rejected.getMessage()).hasSizeLessThan(500);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Successful", "success", "Success/", "Suc cess", "Success&#xA0;"})
        void almostSuccess(String code) {
            reject(Rejection.STATUS, new ResponseXml().with(PREFIX + "Success", PREFIX + code));
        }

        @Test
        void missing() {
            reject(Rejection.NOT_SCHEMA_VALID, withStatus(""));
        }
    }

    /** What a page tells about a sign-in that was refused. */
    @Nested
    class FactsOfARejection {
        @Test
        void areUnverifiedBeforeASignatureIs() {
            var facts = reject(Rejection.SIGNATURE_MISSING, new ResponseXml().unsigned())
                    .facts();
            assertThat(facts.verified()).isFalse();
            assertThat(facts.nameId()).isEqualTo("ada@example.com");
            assertThat(facts.issuer()).isEqualTo(ResponseXml.IDP);
        }

        @Test
        void areVerifiedAfterwards() {
            var facts = reject(Rejection.AUDIENCE, new ResponseXml().with(">" + ResponseXml.SP + "<", ">x<"))
                    .facts();
            assertThat(facts)
                    .isEqualTo(new MessageFacts(
                            "id-response",
                            ResponseXml.IDP,
                            ResponseXml.REQUEST,
                            Instant.parse("2026-06-01T12:00:00Z"),
                            "id-assertion",
                            "ada@example.com",
                            true));
        }

        @Test
        void areNoneWhenNothingCouldBeRead() {
            assertThat(reject(Rejection.NOT_BASE64, "%").facts()).isEqualTo(MessageFacts.NONE);
        }

        /** Row 70: one line, no control characters, not endless. */
        @Test
        void holdNothingThatBreaksALine() {
            var rejected = reject(
                    Rejection.ISSUER,
                    new ResponseXml()
                            .response(
                                    ResponseXml.IDP,
                                    "https://evil.example/&#13;&#10;2026 INFO admin\u202E" + "x".repeat(500)));
            assertThat(rejected.getMessage())
                    .doesNotContain("\r", "\n", "\u202E")
                    .hasSizeLessThan(600);
            assertThat(rejected.facts().issuer())
                    .doesNotContain("\r", "\n", "\u202E")
                    .hasSizeLessThan(130);
        }
    }
}
