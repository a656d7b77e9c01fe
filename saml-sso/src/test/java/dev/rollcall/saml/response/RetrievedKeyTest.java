package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.Rejection;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row 62: Okta's encrypted assertions point from the data to the key beside it, and no other reference leads anywhere.
 */
class RetrievedKeyTest {
    private static final String URI = "URI=\"#_key\"";
    private static final String TYPE = "Type=\"" + Saml.ENCRYPTION + "EncryptedKey\"";
    private static final String DATA = "(<ds:KeyInfo[^>]*>\\s*)(<ds:RetrievalMethod[^>]*/>)";

    private static ResponseXml okta() {
        return new ResponseXml().encrypt(new TestEncryption().asOkta());
    }

    private static void refused(ResponseXml response, String why) {
        assertThat(reject(Rejection.ENCRYPTION_SHAPE, response).getMessage()).contains(why);
    }

    /** The piece of text that is the key beside the data. */
    private static String key(String xml) {
        return xml.substring(xml.indexOf("<xenc:EncryptedKey"), xml.indexOf("</saml2:EncryptedAssertion>"));
    }

    private static ResponseXml withKey(UnaryOperator<String> change) {
        return okta().text(xml -> xml.replace(key(xml), change.apply(key(xml))));
    }

    private static void assertNobodyComes(ServerSocket listener) throws IOException {
        listener.setSoTimeout(1);
        assertThat(catchThrowable(listener::accept)).isInstanceOf(SocketTimeoutException.class);
    }

    @Nested
    class Followed {
        @Test
        void inOktasShape() {
            var response = okta();
            assertThat(response.xml())
                    .containsPattern("<ds:RetrievalMethod [^>]*URI=\"#_key\"")
                    .contains(
                            "</xenc:EncryptedData><xenc:EncryptedKey",
                            " Id=\"_key\"",
                            "<xenc:DataReference URI=\"#_data\"");
            var signIn = accept(response);
            assertThat(signIn.encrypted()).isTrue();
            assertThat(signIn.nameId().value()).isEqualTo("ada@example.com");
        }

        /** Okta signs both by default, and encrypts by AES-CBC where nobody chose otherwise. */
        @ParameterizedTest
        @CsvSource({"aes128-cbc, 128", "aes256-cbc, 256"})
        void withOktasFormerDefaults(String algorithm, int bits) {
            var cbc = new TestEncryption()
                    .content(Saml.ENCRYPTION + algorithm, bits)
                    .asOkta();
            assertThat(accept(new ResponseXml().encrypt(cbc).signBoth()).signed())
                    .isEqualTo(AssertedSignIn.Signed.BOTH);
        }

        @Test
        void inAResponseThatAloneIsSigned() {
            accept(okta().signResponseOnly());
        }

        @Test
        void toAKeyForThePreviousCertificate() {
            accept(new ResponseXml()
                    .encrypt(
                            new TestEncryption().recipient(TestKeys.SP_PREVIOUS).asOkta()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    " Id=\"_key\" Recipient=\"https://rollcall.example/saml/acme\"",
                    " Recipient=\"https://other.example\" Id=\"_key\"",
                    " Id=\" _key \""
                })
        void whateverElseTheKeySaysOfItself(String attributes) {
            accept(withKey(key -> key.replace(" Id=\"_key\"", attributes)));
        }

        @Test
        void toAKeyWithoutAListAndWithoutACertificate() {
            accept(withKey(key -> key.replaceFirst("<xenc:ReferenceList>.*</xenc:ReferenceList>", "")
                    .replaceFirst("(?s)<ds:KeyInfo.*</ds:KeyInfo>", "")));
        }

        @Test
        void toAKeyThatHasAName() {
            accept(withKey(key -> key.replace(
                    "</xenc:EncryptedKey>", "<xenc:CarriedKeyName>session</xenc:CarriedKeyName></xenc:EncryptedKey>")));
        }

        /** The list says what the key is for; it is no way to anywhere. */
        @Test
        void andTheListOfWhatTheKeyIsForIsNot() throws IOException {
            try (var listener = new ServerSocket(0)) {
                var elsewhere = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
                accept(withKey(
                        key -> key.replace("DataReference URI=\"#_data\"", "DataReference URI=\"" + elsewhere + "\"")));
                assertNobodyComes(listener);
            }
        }

        /** A URI is one without the white space around it (XML Schema part 2 §3.2.17). */
        @Test
        void withSpaceAroundTheUri() {
            accept(okta().after(URI, "URI=\" #_key\t\""));
        }
    }

    @Nested
    class ToAnotherPlace {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "#",
                    "_key",
                    "#_KEY",
                    "#_ke%79",
                    "#_key2",
                    "#_data",
                    "#id-response",
                    "#xpointer(id('_key'))",
                    "#xpointer(/)",
                    "?#_key",
                    "file:///etc/passwd",
                    "http://www.okta.com/exk1a2b3c4d5e6f7g8h9#_key"
                })
        void byItsUri(String uri) {
            refused(okta().after(URI, "URI=\"" + uri + "\""), "does not point to the EncryptedKey beside");
        }

        @Test
        void byNoUri() {
            reject(Rejection.NOT_SCHEMA_VALID, okta().after(URI, ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1:%d/x", "http://127.0.0.1:%d/x#_key", "//127.0.0.1:%d/x#_key"})
        void whichIsNotFetched(String uri) throws IOException {
            try (var listener = new ServerSocket(0)) {
                refused(
                        okta().after(URI, "URI=\"" + uri.formatted(listener.getLocalPort()) + "\""),
                        "does not point to the EncryptedKey beside");
                assertNobodyComes(listener);
            }
        }

        /** What the Id names stands elsewhere, and the key beside the data has another or none. */
        @ParameterizedTest
        @ValueSource(strings = {"", " Id=\"_other\"", " Id=\"\""})
        void whereTheIdIsAnotherElements(String id) {
            var response = withKey(key -> key.replace(" Id=\"_key\"", id))
                    .after(
                            "<saml2p:Status>",
                            "<saml2p:Extensions><x xmlns=\"urn:x\" Id=\"_key\"/></saml2p:Extensions><saml2p:Status>");
            if (id.endsWith("\"\"")) {
                reject(Rejection.NOT_SCHEMA_VALID, response);
            } else {
                refused(response, "does not point to the EncryptedKey beside");
            }
        }

        @Test
        void whereTwoElementsHaveTheId() {
            reject(
                    Rejection.DUPLICATE_ID,
                    okta().after(
                                    "<saml2p:Status>",
                                    "<saml2p:Extensions><x xmlns=\"urn:x\" Id=\"_key\"/></saml2p:Extensions><saml2p:Status>"));
        }

        /** The key is in the response, and not in the EncryptedAssertion. */
        @Test
        void outsideOfTheEncryptedAssertion() {
            refused(
                    okta().text(xml -> {
                        var key = key(xml);
                        return xml.replace(key, "")
                                .replace(
                                        "<saml2p:Status>",
                                        "<saml2p:Extensions>" + key + "</saml2p:Extensions><saml2p:Status>");
                    }),
                    "it has 0 keys (EncryptedKey) instead of one");
        }

        @Test
        void insideOfTheKeyInfo() {
            refused(
                    okta().text(xml -> {
                        var key = key(xml);
                        return xml.replace(key, "").replaceFirst(DATA, "$1$2" + key);
                    }),
                    "does not point to the EncryptedKey beside");
        }

        @Test
        void whereNoKeyIs() {
            refused(withKey(key -> ""), "it has 0 keys (EncryptedKey) instead of one");
        }
    }

    @Nested
    class OfAnotherKind {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "Type=\"\"",
                    "Type=\"EncryptedKey\"",
                    "Type=\"http://www.w3.org/2001/04/xmlenc#EncryptedData\"",
                    "Type=\"http://www.w3.org/2001/04/xmlenc#encryptedkey\"",
                    "Type=\"http://www.w3.org/2009/xmlenc11#EncryptedKey\"",
                    "Type=\"http://www.w3.org/2009/xmlenc11#DerivedKey\"",
                    "Type=\"http://www.w3.org/2000/09/xmldsig#X509Data\"",
                    "Type=\"http://www.w3.org/2000/09/xmldsig#rawX509Certificate\""
                })
        void byItsType(String type) {
            refused(okta().after(TYPE, type), "its KeyInfo contains the element RetrievalMethod.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://www.w3.org/2000/09/xmldsig#base64",
                    "http://www.w3.org/TR/1999/REC-xpath-19991116",
                    "http://www.w3.org/TR/1999/REC-xslt-19991116",
                    "http://www.w3.org/2001/10/xml-exc-c14n#"
                })
        void byItsTransformations(String algorithm) {
            refused(
                    okta().afterMatch(
                                    "(<ds:RetrievalMethod[^>]*)/>",
                                    "$1><ds:Transforms><ds:Transform Algorithm=\"" + algorithm
                                            + "\"/></ds:Transforms></ds:RetrievalMethod>"),
                    "its RetrievalMethod has transformations");
        }

        @Test
        void ofWhichThereAreTwo() {
            refused(okta().afterMatch(DATA, "$1$2$2"), "it has 2 references to a key (RetrievalMethod) instead of one");
        }

        @Test
        void besideOneOfNoType() {
            refused(
                    okta().afterMatch(DATA, "$1$2<ds:RetrievalMethod URI=\"http://127.0.0.1:1/x\"/>"),
                    "its KeyInfo contains the element RetrievalMethod.");
        }
    }

    @Nested
    class WithSeveralKeys {
        @Test
        void besideTheData() {
            refused(
                    withKey(key -> key + key.replace("\"_key\"", "\"_key2\"")),
                    "it has 2 keys (EncryptedKey) instead of one");
        }

        @Test
        void besideTheDataAndInIt() {
            refused(
                    okta().text(xml -> xml.replaceFirst(DATA, "$1$2" + key(xml).replace("\"_key\"", "\"_key2\""))),
                    "it has 2 keys (EncryptedKey) instead of one");
        }

        @Test
        void ofWhichOneEncryptsTheOther() {
            refused(
                    withKey(key ->
                            key.replaceFirst("(<ds:KeyInfo[^>]*>)", "$1" + key.replace("\"_key\"", "\"_key2\""))),
                    "its key is encrypted with another one");
        }

        /** A circle, and a chain. */
        @ParameterizedTest
        @ValueSource(strings = {"#_key", "#_data", "#_key2"})
        void ofWhichOnePointsTo(String uri) {
            refused(
                    withKey(key -> key.replaceFirst(
                            "(<ds:KeyInfo[^>]*>)", "$1<ds:RetrievalMethod " + TYPE + " URI=\"" + uri + "\"/>")),
                    "its KeyInfo contains the element RetrievalMethod.");
        }
    }

    /** Who points well has not signed. */
    @Test
    void anAssertionThatNobodySignedIsNotBelieved() {
        reject(Rejection.SIGNATURE_MISSING, okta().unsigned());
        reject(Rejection.CERTIFICATE_UNKNOWN, okta().signAssertion(new TestSigner().key(TestKeys.ATTACKER)));
    }

    /** Row 61: the place of the key changes nothing about the algorithms. */
    @Test
    void weakAlgorithmsAreRefusedAsEver() {
        reject(
                Rejection.CBC_UNPROTECTED,
                new ResponseXml()
                        .encrypt(new TestEncryption()
                                .content(Saml.ENCRYPTION + "aes256-cbc", 256)
                                .asOkta()));
        reject(
                Rejection.ENCRYPTION_ALGORITHM,
                new ResponseXml()
                        .encrypt(new TestEncryption()
                                .transport(Saml.ENCRYPTION + "rsa-1_5")
                                .asOkta())
                        .signBoth());
    }
}
