package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.Rejection;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An AttributeValue may be anything (SAML Core 2.0 §2.7.3.1.1); its text is read. */
class AttributeValuesTest {
    private static final String INSTANCE = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
    private static final String EIDAS = "xmlns:eidas=\"http://eidas.europa.eu/attributes/naturalperson\" ";

    private static ResponseXml with(String value) {
        return new ResponseXml()
                .with(
                        "</saml2:AttributeStatement>",
                        "<saml2:Attribute Name=\"x\">" + value + "</saml2:Attribute></saml2:AttributeStatement>");
    }

    private static List<String> read(String value) {
        return accept(with(value)).attributes().get("x");
    }

    @Nested
    class OfAType {
        @ParameterizedTest
        @CsvSource({
            "eidas:CurrentFamilyNameType, Lovelace",
            "eidas:PersonIdentifierType, ES/AT/02635542Y",
            "eidas:DateOfBirthType, 1815-12-10",
            "eidas:GenderType, Female",
            "undeclared:Type, x",
            "xs:noSuchType, x",
            "NoPrefix, x"
        })
        void ofAnotherSchema(String type, String text) {
            assertThat(read("<saml2:AttributeValue " + INSTANCE + EIDAS + "xsi:type=\"" + type + "\">" + text
                            + "</saml2:AttributeValue>"))
                    .containsExactly(text);
        }

        @ParameterizedTest
        @CsvSource({
            "xs:integer, 42",
            "xs:integer, many",
            "xs:dateTime, soon",
            "xs:base64Binary, %%%",
            "xs:QName, a:b:c",
            "xs:boolean, true",
            "xs:boolean, True",
            "xs:dateTime, 2026-06-01T12:00:00Z",
            "xs:date, 10.12.1815",
            "xs:anyURI, https://example.com/a b",
            "xs:base64Binary, QUJD",
            "xs:anyType, x",
            "xs:anySimpleType, x"
        })
        void thatItsTextMayOrMayNotFit(String type, String text) {
            assertThat(read("<saml2:AttributeValue " + INSTANCE + "xsi:type=\"" + type + "\">" + text
                            + "</saml2:AttributeValue>"))
                    .containsExactly(text);
        }

        /** The prefix that an encrypted assertion used is declared in the response around it. */
        @Test
        void whosePrefixStayedOutsideOfTheEncryption() {
            var signIn = accept(new ResponseXml()
                    .with(" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"", "")
                    .signAssertion(new TestSigner().withoutInclusiveNamespaces())
                    .encrypt(new TestEncryption()));
            assertThat(signIn.attributes().get("FirstName")).containsExactly("Ada");
        }

        @Test
        void inASignedResponseAndEncrypted() {
            var value = "<saml2:AttributeValue " + INSTANCE + EIDAS
                    + "xsi:type=\"eidas:CurrentGivenNameType\">Ada</saml2:AttributeValue>";
            accept(with(value).signBoth());
            accept(with(value).encrypt(new TestEncryption()));
        }
    }

    @Nested
    class ThatIsEmpty {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<saml2:AttributeValue/>",
                    "<saml2:AttributeValue " + INSTANCE + "xsi:type=\"xs:string\"/>",
                    "<saml2:AttributeValue " + INSTANCE + "xsi:type=\"xs:integer\"></saml2:AttributeValue>",
                    "<saml2:AttributeValue " + INSTANCE + "xsi:nil=\"false\"/>"
                })
        void isAnEmptyText(String value) {
            assertThat(read(value)).containsExactly("");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<saml2:AttributeValue " + INSTANCE + "xsi:nil=\"true\"/>",
                    "<saml2:AttributeValue " + INSTANCE + "xsi:nil=\"1\" xsi:type=\"xs:string\"/>",
                    "<saml2:AttributeValue " + INSTANCE + EIDAS + "xsi:nil=\"true\" xsi:type=\"eidas:GenderType\"/>",
                    ""
                })
        void isNone(String value) {
            assertThat(read(value)).isEmpty();
        }
    }

    @Nested
    class WithElements {
        @Test
        void ofAnotherSchema() {
            assertThat(
                            read(
                                    "<saml2:AttributeValue><address xmlns=\"urn:x\"><town>Turin</town></address></saml2:AttributeValue>"))
                    .containsExactly("Turin");
        }

        @Test
        void whoseTypeIsOfAnotherSchema() {
            assertThat(read("<saml2:AttributeValue><e:address xmlns:e=\"urn:x\" " + INSTANCE
                            + "xsi:type=\"e:Address\" xsi:nil=\"maybe\">Turin</e:address></saml2:AttributeValue>"))
                    .containsExactly("Turin");
        }

        /** eduPersonTargetedID. */
        @Test
        void ofSaml() {
            assertThat(read(
                            "<saml2:AttributeValue><saml2:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\" "
                                    + "NameQualifier=\"" + ResponseXml.IDP
                                    + "\">abc</saml2:NameID></saml2:AttributeValue>"))
                    .containsExactly("abc");
        }

        /** What may be anything is no place for what is looked for elsewhere. */
        @Test
        void thatAreAssertions() {
            reject(
                    Rejection.HIDDEN_ASSERTION,
                    with("<saml2:AttributeValue>" + ResponseXml.ASSERTION.replace("id-assertion", "id-inner")
                            + "</saml2:AttributeValue>"));
            reject(
                    Rejection.SIGNATURE_MISPLACED,
                    with("<saml2:AttributeValue><ds:Signature xmlns:ds=\"" + Saml.SIGNATURE
                            + "\"/></saml2:AttributeValue>"));
        }
    }

    /** The same for what else may be anything, and for what is not SAML's. */
    @Nested
    class Elsewhere {
        @Test
        void inTheDeclarationOfAContext() {
            accept(new ResponseXml()
                    .with(
                            "</saml2:AuthnContextClassRef>",
                            "</saml2:AuthnContextClassRef><saml2:AuthnContextDecl " + INSTANCE
                                    + "xmlns:ac=\"urn:oasis:names:tc:SAML:2.0:ac:classes:Password\" "
                                    + "xsi:type=\"ac:AuthnContextDeclarationBaseType\"/>"));
        }

        @Test
        void inAnExtension() {
            accept(new ResponseXml()
                    .with(
                            "<saml2p:Status>",
                            "<saml2p:Extensions><e:x xmlns:e=\"urn:x\" " + INSTANCE
                                    + "xsi:type=\"e:T\"/></saml2p:Extensions><saml2p:Status>"));
        }

        /** A condition of a type that we do not know stays refused: it may forbid what we would do. */
        @Test
        void notInACondition() {
            reject(
                    Rejection.NOT_SCHEMA_VALID,
                    new ResponseXml()
                            .with(
                                    ResponseXml.AUDIENCE,
                                    ResponseXml.AUDIENCE + "<saml2:Condition " + INSTANCE
                                            + "xmlns:e=\"urn:x\" xsi:type=\"e:T\"/>"));
        }
    }

    @Test
    void theSchemaOfATypeIsNotFetched() throws IOException {
        try (var listener = new ServerSocket(0)) {
            listener.setSoTimeout(1);
            read("<saml2:AttributeValue " + INSTANCE + EIDAS
                    + "xsi:schemaLocation=\"http://eidas.europa.eu/attributes/naturalperson "
                    + "http://127.0.0.1:" + listener.getLocalPort()
                    + "/x.xsd\" xsi:type=\"eidas:GenderType\">Female</saml2:AttributeValue>");
            Assertions.assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
