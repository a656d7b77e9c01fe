package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * White space around a URI, a name, a time or a truth value does not count (XML Schema part 2 §4.3.6, collapse); a text
 * (xs:string) is all of it.
 */
class WhiteSpaceTest {
    private static final String ACS = "\"" + ResponseXml.ACS + "\"";
    private static final String REQUEST = "\"" + ResponseXml.REQUEST + "\"";

    private static String spaced(String attribute) {
        return attribute.replaceFirst("^\"", "\" &#10;").replaceFirst("\"$", "&#9; \"");
    }

    @Nested
    class DoesNotCountAround {
        @ParameterizedTest
        @ValueSource(strings = {"\n  %s\n", " %s", "%s ", "\t%s\r\n", "&#13;&#10;%s&#9;"})
        void anAudience(String around) {
            accept(new ResponseXml().with(">" + ResponseXml.SP + "<", ">" + around.formatted(ResponseXml.SP) + "<"));
        }

        @Test
        void aDestination() {
            accept(new ResponseXml().response(ACS, spaced(ACS)));
            accept(new ResponseXml().signBoth().response(ACS, spaced(ACS)));
        }

        @Test
        void aRecipient() {
            accept(new ResponseXml().assertion(ACS, spaced(ACS)));
        }

        @Test
        void aMethod() {
            accept(new ResponseXml().with("\"" + Saml.BEARER + "\"", spaced("\"" + Saml.BEARER + "\"")));
        }

        @Test
        void anInResponseTo() {
            var signIn = accept(new ResponseXml().with(REQUEST, spaced(REQUEST)));
            assertThat(signIn.inResponseTo()).isEqualTo(ResponseXml.REQUEST);
            assertThat(reject(
                                    Rejection.IN_RESPONSE_TO,
                                    new ResponseXml().with(REQUEST, spaced(REQUEST)),
                                    Posts.withRequest("_other", false))
                            .facts()
                            .inResponseTo())
                    .isEqualTo(ResponseXml.REQUEST);
        }

        @Test
        void aStatus() {
            accept(new ResponseXml().with("\"" + Saml.SUCCESS + "\"", spaced("\"" + Saml.SUCCESS + "\"")));
        }

        @Test
        void theFormatOfAnIssuer() {
            accept(new ResponseXml().with("\"" + Saml.ENTITY + "\"", spaced("\"" + Saml.ENTITY + "\"")));
        }

        @Test
        void theFormatOfANameId() {
            var signIn = accept(
                    new ResponseXml().with("\"" + Saml.UNSPECIFIED + "\"", spaced("\"" + Saml.UNSPECIFIED + "\"")));
            assertThat(signIn.nameId().format()).isEqualTo(Saml.UNSPECIFIED);
        }

        @Test
        void aTime() {
            var signIn = accept(new ResponseXml()
                    .with("\"2026-06-01T12:05:00.000Z\"", "\" 2026-06-01T12:05:00.000Z \"")
                    .with("\"2026-06-01T11:55:00.000Z\"", "\"&#10;2026-06-01T11:55:00.000Z\"")
                    .with("\"2026-06-01T12:00:00.000Z\"", "\"2026-06-01T12:00:00.000Z&#9;\"")
                    .with(" SessionIndex=", " SessionNotOnOrAfter=\" 2026-06-01T20:00:00Z \" SessionIndex="));
            assertThat(signIn.sessionNotOnOrAfter()).isEqualTo(Instant.parse("2026-06-01T20:00:00Z"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"true", " true ", "&#10;1"})
        void aTruthValue(String nil) {
            var signIn = accept(new ResponseXml().with("xsi:type=\"xs:string\">Ada<", "xsi:nil=\"" + nil + "\"><"));
            assertThat(signIn.attributes().get("FirstName")).isEmpty();
        }

        @Test
        void anAlgorithmOfEncryption() {
            accept(new ResponseXml()
                    .encrypt(new TestEncryption())
                    .after("\"" + TestEncryption.GCM_256 + "\"", spaced("\"" + TestEncryption.GCM_256 + "\""))
                    .after("\"" + TestEncryption.OAEP + "\"", spaced("\"" + TestEncryption.OAEP + "\"")));
        }
    }

    @Nested
    class Counts {
        @ParameterizedTest
        @ValueSource(strings = {" %s", "%s\n", "\n  %s\n"})
        void inAnIssuer(String around) {
            reject(
                    Rejection.ISSUER,
                    new ResponseXml().with(">" + ResponseXml.IDP + "<", ">" + around.formatted(ResponseXml.IDP) + "<"));
        }

        @Test
        void inTheTextsThatAreKept() {
            var signIn = accept(new ResponseXml()
                    .with("ada@example.com", " ada@example.com ")
                    .with("<saml2:NameID ", "<saml2:NameID NameQualifier=\" n \" SPNameQualifier=\" s \" ")
                    .with("\"_s1\"", "\" _s1 \"")
                    .with(">Ada<", "> Ada <"));
            assertThat(signIn.nameId()).isEqualTo(new NameId(" ada@example.com ", Saml.UNSPECIFIED, " n ", " s "));
            assertThat(signIn.sessionIndex()).isEqualTo(" _s1 ");
            assertThat(signIn.attributes().get("FirstName")).containsExactly(" Ada ");
        }

        @Test
        void inAVersion() {
            reject(Rejection.VERSION, new ResponseXml().response("\"2.0\"", "\" 2.0\""));
        }

        /** The library computes with what is written. */
        @Test
        void inTheAlgorithmOfASignature() {
            reject(Rejection.SIGNATURE_ALGORITHM, new ResponseXml().after("rsa-sha256\"", "rsa-sha256 \""));
        }

        @Test
        void insideOfAUri() {
            reject(Rejection.DESTINATION, new ResponseXml().response("/saml/acme/acs\"", "/saml/ acme/acs\""));
            reject(
                    Rejection.AUDIENCE,
                    new ResponseXml().with(">" + ResponseXml.SP + "<", ">https://rollcall.example/saml/\nacme<"));
        }

        @Test
        void whereItIsNoneOfXmls() {
            reject(Rejection.DESTINATION, new ResponseXml().response(ACS, "\"" + ResponseXml.ACS + "\u00A0\""));
            reject(Rejection.RECIPIENT, new ResponseXml().assertion(ACS, "\"" + ResponseXml.ACS + "\u3000\""));
        }
    }

    /** Two IDs that differ by white space only are one. */
    @Test
    void anIdIsTheSameWithSpaceAroundIt() {
        reject(
                Rejection.DUPLICATE_ID,
                new ResponseXml().unsigned().after("ID=\"id-response\"", "ID=\" id-assertion \""));
    }
}
