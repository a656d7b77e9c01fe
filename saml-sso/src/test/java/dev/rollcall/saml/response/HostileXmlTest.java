package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.rejection.Rejection;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 15, 20, 37 to 42, 44, 45, 47 and 48: bytes that are not a response. */
class HostileXmlTest {
    private static ResponseXml before(String text) {
        return new ResponseXml().text(xml -> text + xml);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Nested
    class Markup {
        /** Row 37, VU#475445. */
        @ParameterizedTest
        @ValueSource(strings = {"ada@example.com<!---->.attacker.example", "<!--x-->ada@example.com"})
        void aCommentInTheNameId(String value) {
            reject(Rejection.COMMENT, new ResponseXml().after("ada@example.com", value));
        }

        /** Row 37: signed like that; canonicalisation drops the comment, and the signature verifies. */
        @Test
        void aCommentInTheNameIdThatWasThereWhenItWasSigned() {
            reject(
                    Rejection.COMMENT,
                    new ResponseXml().with("ada@example.com", "ada@example.com<!---->.attacker.example"));
        }

        /** Row 37. */
        @Test
        void aCommentInAnAttributeValue() {
            reject(Rejection.COMMENT, new ResponseXml().after(">Ada<", ">Ada<!-- x -->m<"));
        }

        @Test
        void aCommentAnywhere() {
            reject(Rejection.COMMENT, before("<!-- hello -->"));
            reject(Rejection.COMMENT, new ResponseXml().text(xml -> xml + "<!-- bye -->"));
        }

        /** Row 38. */
        @Test
        void cdataInTheNameId() {
            reject(
                    Rejection.CDATA,
                    new ResponseXml().after("ada@example.com", "ada@example.com<![CDATA[.attacker.example]]>"));
        }

        /** Row 38. */
        @Test
        void aProcessingInstructionInTheNameId() {
            reject(
                    Rejection.PROCESSING_INSTRUCTION,
                    new ResponseXml().after("ada@example.com", "ada@example.com<?x y?>.attacker.example"));
        }

        @Test
        void aStyleSheetInFront() {
            reject(Rejection.PROCESSING_INSTRUCTION, before("<?xml-stylesheet href='x'?>"));
        }

        /** No processing instruction, and no attack: another version. */
        @ParameterizedTest
        @ValueSource(strings = {"<?xml version=\"1.1\"?>", "<?xml version='1.1' encoding='UTF-8' standalone='yes'?>\n"})
        void anotherVersionOfXml(String declaration) {
            var rejected = reject(Rejection.XML_VERSION, before(declaration));
            assertThat(rejected.getMessage())
                    .startsWith("The message is in XML 1.1, and only XML 1.0 is read.")
                    .doesNotContain("attack");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<?xml?>", "<?xml encoding=\"UTF-8\"?>", "<?xml version=\"1.0\" x=\"y\"?>"})
        void aDeclarationThatIsNone(String declaration) {
            reject(
                    declaration.contains("encoding") ? Rejection.NOT_UTF8 : Rejection.PROCESSING_INSTRUCTION,
                    before(declaration));
        }

        /** Row 38. */
        @Test
        void anElementInTheNameId() {
            reject(
                    Rejection.NOT_SCHEMA_VALID,
                    new ResponseXml().with("ada@example.com", "ada@example.com<x xmlns=\"\"/>.attacker.example"));
        }
    }

    @Nested
    class Doctype {
        /** Row 15, CVE-2025-25291: what two parsers read differently. */
        @Test
        void thatTwoParsersWouldReadDifferently() {
            reject(
                    Rejection.DOCTYPE,
                    before("<!DOCTYPE saml2p:Response [ <!ATTLIST saml2:Assertion ID CDATA #FIXED \"id-evil\"> ]>"));
        }

        /** Row 15, CVE-2025-25292: after a declaration and white space. */
        @Test
        void afterTheDeclaration() {
            reject(Rejection.DOCTYPE, before("<?xml version=\"1.0\"?>\n\n<!DOCTYPE x>"));
        }

        /** Row 39: nobody listens to the address, because nobody goes there. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/x\">]>",
                    "<!DOCTYPE x SYSTEM \"http://127.0.0.1:%d/x.dtd\">",
                    "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"http://127.0.0.1:%d/p\"> %%p;]>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                })
        void thatRefersToSomethingOutside(String doctype) throws IOException {
            try (var listener = new ServerSocket(0)) {
                listener.setSoTimeout(1);
                reject(
                        Rejection.DOCTYPE,
                        before(doctype.formatted(listener.getLocalPort())).after("ada@example.com", "&e;"));
                assertThat(catchThrowable(listener::accept)).isInstanceOf(SocketTimeoutException.class);
            }
        }

        /** Row 39: a hint where a schema is to be had is not followed. */
        @Test
        void aSchemaElsewhereIsNotFetched() throws IOException {
            try (var listener = new ServerSocket(0)) {
                listener.setSoTimeout(1);
                var hint =
                        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x http://127.0.0.1:"
                                + listener.getLocalPort() + "/x.xsd\"";
                var attribute = "<saml2:AttributeValue " + hint + "><x xmlns=\"urn:x\">y</x></saml2:AttributeValue>";
                Posts.accept(new ResponseXml()
                        .with(
                                "</saml2:AttributeStatement>",
                                "<saml2:Attribute Name=\"x\">" + attribute
                                        + "</saml2:Attribute></saml2:AttributeStatement>"));
                assertThat(catchThrowable(listener::accept)).isInstanceOf(SocketTimeoutException.class);
            }
        }

        /** Row 40. */
        @Test
        void withABillionLaughs() {
            var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
            for (var level = 1; level < 10; level++) {
                bomb.append("<!ENTITY a")
                        .append(level)
                        .append(" \"")
                        .append(("&a" + (level - 1) + ";").repeat(10))
                        .append("\">");
            }
            reject(Rejection.DOCTYPE, before(bomb + "]>").after("ada@example.com", "&a9;"));
        }

        /** Row 40. */
        @Test
        void withAQuadraticBlowUp() {
            var bomb = "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(50_000) + "\">]>";
            reject(Rejection.DOCTYPE, before(bomb).after("ada@example.com", "&a;".repeat(10_000)));
        }

        /** Row 39. */
        @Test
        void anEntityThatNobodyDeclared() {
            reject(Rejection.NOT_WELL_FORMED, new ResponseXml().after("ada@example.com", "&e;"));
        }

        /** Row 39. */
        @Test
        void xinclude() {
            reject(
                    Rejection.XINCLUDE,
                    new ResponseXml()
                            .after(
                                    "<saml2p:Status>",
                                    "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"
                                            + "<saml2p:Status>"));
        }
    }

    /** Row 41. */
    @Nested
    class Size {
        @Test
        void deepNesting() {
            var deep = "<saml2p:Extensions>" + "<x>".repeat(20_000) + "</x>".repeat(20_000) + "</saml2p:Extensions>";
            reject(Rejection.TOO_DEEP, new ResponseXml().after("<saml2p:Status>", deep + "<saml2p:Status>"));
        }

        @Test
        void sixtyFiveLevels() {
            var deep = "<saml2p:Extensions>" + "<x>".repeat(63) + "</x>".repeat(63) + "</saml2p:Extensions>";
            reject(Rejection.TOO_DEEP, new ResponseXml().after("<saml2p:Status>", deep + "<saml2p:Status>"));
        }

        @Test
        void twentyThousandAttributes() {
            var many = new StringBuilder("<x");
            for (var at = 0; at < 20_000; at++) {
                many.append(" a").append(at).append("=''");
            }
            reject(
                    Rejection.TOO_MANY_ATTRIBUTES,
                    new ResponseXml().after("<saml2p:Status>", many + "/><saml2p:Status>"));
        }

        @Test
        void aHugeName() {
            reject(
                    Rejection.NAME_TOO_LONG,
                    new ResponseXml().after("<saml2p:Status>", "<" + "n".repeat(2_000) + "/><saml2p:Status>"));
        }

        /** Row 42. */
        @Test
        void oneByteMoreThanThereMayBe() {
            reject(Rejection.TOO_LARGE, base64(new byte[PostedText.MAX_BYTES + 1]));
            reject(Rejection.TOO_LARGE, "A".repeat(10_000_000));
        }

        /** Row 42: the largest message is still looked at. */
        @Test
        void asManyBytesAsThereMayBe() {
            var bytes = new byte[PostedText.MAX_BYTES];
            new Random(7).nextBytes(bytes);
            reject(Rejection.NOT_UTF8, Base64.getMimeEncoder().encodeToString(bytes));
        }
    }

    /** Row 44. */
    @Nested
    class Parameter {
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\r\n"})
        void thatIsEmpty(String value) {
            reject(Rejection.EMPTY, value);
        }

        @ParameterizedTest
        @ValueSource(strings = {"<saml2p:Response/>", "AAAA====", "AA A", "AAAA\tAAAA", "QUJD%2B", "QUI", "QUJ="})
        void thatIsNotBase64(String value) {
            reject(Rejection.NOT_BASE64, value);
        }

        @Test
        void thatIsUrlSafeBase64() {
            var value = Base64.getUrlEncoder().encodeToString(new byte[] {-1, -2, -3, -4, -5, -6});
            assertThat(value).containsAnyOf("-", "_");
            reject(Rejection.NOT_BASE64, value);
        }

        @Test
        void thatLostItsPlusSigns() {
            var lost =
                    base64("<a>>>>???</a>~~~".getBytes(StandardCharsets.UTF_8)).replaceFirst("[+/PT]", " ");
            reject(Rejection.NOT_BASE64, lost);
        }

        @Test
        void thatIsBase64Twice() {
            reject(Rejection.NOT_WELL_FORMED, ResponseXml.base64(new ResponseXml().base64()));
        }
    }

    /** Row 45. */
    @Nested
    class Encoding {
        @ParameterizedTest
        @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
        void ofMoreThanOneByte(String charset) {
            var xml = new ResponseXml().xml().getBytes(Charset.forName(charset));
            reject(Rejection.NOT_UTF8, base64(xml));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ISO-8859-2", "UTF-16", "UTF-7", "IBM037"})
        void thatIsDeclaredAsAnother(String name) {
            var rejected = reject(Rejection.NOT_UTF8, before("<?xml version=\"1.0\" encoding=\"" + name + "\"?>"));
            assertThat(rejected.getMessage()).contains("set the encoding").doesNotContain("alters it");
        }

        @Test
        void thatIsNotTheDeclaredOne() {
            var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\u00FC</a>";
            reject(Rejection.NOT_UTF8, base64(xml.getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Test
        void thatHoldsAnOverlongSequence() {
            reject(Rejection.NOT_UTF8, base64(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0xBC}));
        }
    }

    @Nested
    class Root {
        /** Row 20, CVE-2022-39299. */
        @Test
        void several() {
            reject(Rejection.NOT_WELL_FORMED, new ResponseXml().text(xml -> xml + xml));
        }

        @Test
        void none() {
            reject(Rejection.NOT_WELL_FORMED, ResponseXml.base64("hello"));
        }

        /** Row 47. */
        @ParameterizedTest
        @CsvSource({
            "urn:oasis:names:tc:SAML:2.0:protocol, Extensions",
            "urn:oasis:names:tc:SAML:2.0:protocol, AuthnRequest",
            "urn:oasis:names:tc:SAML:2.0:protocol, LogoutRequest",
            "urn:oasis:names:tc:SAML:2.0:protocol, LogoutResponse",
            "urn:oasis:names:tc:SAML:2.0:protocol, ArtifactResponse",
            "urn:oasis:names:tc:SAML:1.0:protocol, Response",
            "urn:oasis:names:tc:SAML:2.0:metadata, EntityDescriptor",
            "urn:x, Response"
        })
        void ofAnotherKind(String namespace, String name) {
            var rejected = reject(
                    Rejection.WRONG_MESSAGE,
                    ResponseXml.base64("<" + name + " xmlns=\"" + namespace + "\" Version=\"2.0\" ID=\"a\"/>"));
            assertThat(rejected.arguments())
                    .startsWith(namespace.endsWith("2.0:protocol") ? name : name + " of " + namespace);
        }

        /** Row 47. */
        @Test
        void anAssertionThatIsSigned() {
            reject(
                    Rejection.WRONG_MESSAGE,
                    new ResponseXml()
                            .text(xml ->
                                    xml.substring(xml.indexOf("<saml2:Assertion"), xml.indexOf("</saml2p:Response>"))));
        }
    }

    /** Row 48. */
    @Nested
    class Values {
        @ParameterizedTest
        @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "2026-06-01", ""})
        void aTimeThatIsNone(String time) {
            reject(Rejection.NOT_SCHEMA_VALID, new ResponseXml().response("2026-06-01T12:00:00.000Z", time));
        }

        @ParameterizedTest
        @ValueSource(strings = {"99999-01-01T00:00:00Z", "2026-05-31T24:00:00Z"})
        void aTimeThatTheSchemaKnowsAndJavaDoesNot(String time) {
            reject(Rejection.BAD_TIME, new ResponseXml().assertion("2026-06-01T11:55:00.000Z", time));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.1", "2.1", "", "2.0 "})
        void aVersionThatIsNotSpoken(String version) {
            reject(Rejection.VERSION, new ResponseXml().response("Version=\"2.0\"", "Version=\"" + version + "\""));
            reject(Rejection.VERSION, new ResponseXml().assertion("Version=\"2.0\"", "Version=\"" + version + "\""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "a b", "a:b"})
        void anIdThatIsNone(String id) {
            var rejected = reject(
                    Rejection.NOT_SCHEMA_VALID, new ResponseXml().unsigned().with("id-assertion", id));
            assertThat(rejected.getMessage()).contains("ID of saml2:Assertion is not valid: \"" + id + "\".");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "&#10;"})
        void anInResponseToThatNamesNothing(String value) {
            var request = "\"" + ResponseXml.REQUEST + "\"";
            var outside =
                    reject(Rejection.IN_RESPONSE_TO_EMPTY, new ResponseXml().response(request, "\"" + value + "\""));
            assertThat(outside.getMessage()).startsWith("The Response has an InResponseTo that names no request. ");
            var inside =
                    reject(Rejection.IN_RESPONSE_TO_EMPTY, new ResponseXml().assertion(request, "\"" + value + "\""));
            assertThat(inside.arguments()).containsExactly("SubjectConfirmationData");
            reject(
                    Rejection.IN_RESPONSE_TO_EMPTY,
                    new ResponseXml().with(request, "\"" + value + "\""),
                    Posts.withRequest(null, true));
        }

        /** The parser says first that a value is none, and then of what; the reader needs both in one sentence. */
        @Test
        void areToldWithTheirPlace() {
            var attribute = reject(Rejection.NOT_SCHEMA_VALID, new ResponseXml().response("12:00:00.000Z", "noon"));
            assertThat(attribute.getMessage())
                    .isEqualTo("The message breaks the rules of SAML: IssueInstant of saml2p:Response is not valid: "
                            + "\"2026-06-01Tnoon\". Ask your identity provider's support to correct it.");
            var element = reject(
                    Rejection.NOT_SCHEMA_VALID,
                    new ResponseXml().with(">" + ResponseXml.SP + "<", ">https://%zz:x y<"));
            assertThat(element.getMessage()).contains("saml2:Audience is not valid: \"https://%zz:x y\".");
        }
    }
}
