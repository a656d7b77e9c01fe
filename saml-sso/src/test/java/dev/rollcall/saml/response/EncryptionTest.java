package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 36 and 61 to 63. */
class EncryptionTest {
    private static ResponseXml encrypted(TestEncryption how) {
        return new ResponseXml().encrypt(how);
    }

    @Nested
    class Accepted {
        @ParameterizedTest
        @CsvSource({"aes128-gcm, 128", "aes192-gcm, 192", "aes256-gcm, 256"})
        void gcm(String algorithm, int bits) {
            var signIn = accept(encrypted(new TestEncryption().content(Saml.ENCRYPTION_11 + algorithm, bits)));
            assertThat(signIn.encrypted()).isTrue();
            assertThat(signIn.nameId().value()).isEqualTo("ada@example.com");
        }

        @ParameterizedTest
        @CsvSource({
            "http://www.w3.org/2000/09/xmldsig#sha1, mgf1sha1",
            "http://www.w3.org/2001/04/xmlenc#sha256, mgf1sha256",
            "http://www.w3.org/2001/04/xmlenc#sha512, mgf1sha1"
        })
        void oaepWithItsParameters(String digest, String mask) {
            accept(encrypted(new TestEncryption()
                    .transport(Saml.ENCRYPTION_11 + "rsa-oaep", digest, Saml.ENCRYPTION_11 + mask)));
        }

        /** Row 61. */
        @ParameterizedTest
        @CsvSource({"aes128-cbc, 128", "aes192-cbc, 192", "aes256-cbc, 256"})
        void cbcInsideASignedResponse(String algorithm, int bits) {
            accept(encrypted(new TestEncryption().content(Saml.ENCRYPTION + algorithm, bits))
                    .signBoth());
        }

        @Test
        void forThePreviousKey() {
            accept(encrypted(new TestEncryption().recipient(TestKeys.SP_PREVIOUS)));
        }

        @Test
        void theKeyBesideTheData() {
            accept(encrypted(new TestEncryption().keyBeside()));
        }

        @Test
        void signedByTheResponseOnly() {
            accept(encrypted(new TestEncryption()).signResponseOnly());
        }

        @Test
        void unicodeInside() {
            var signIn = accept(encrypted(new TestEncryption()).with("ada@example.com", "\u00E9\uD83D\uDD11&amp;&lt;"));
            assertThat(signIn.nameId().value()).isEqualTo("\u00E9\uD83D\uDD11&<");
        }
    }

    @Nested
    class Unsigned {
        /** Row 36: anybody can encrypt for our certificate. */
        @Test
        void insideAndOutside() {
            var rejected = reject(
                    Rejection.SIGNATURE_MISSING, encrypted(new TestEncryption()).unsigned());
            assertThat(rejected.facts().verified()).isFalse();
        }

        /** The plaintext passes the same checks as a message. */
        @Test
        void changedBeforeItWasEncrypted() {
            reject(
                    Rejection.CERTIFICATE_UNKNOWN,
                    encrypted(new TestEncryption()).signAssertion(new TestSigner().key(TestKeys.ATTACKER)));
        }

        @Test
        void withAnAssertionInsideTheAssertion() {
            reject(
                    Rejection.HIDDEN_ASSERTION,
                    encrypted(new TestEncryption())
                            .with(
                                    ResponseXml.AUTHN,
                                    "<saml2:Advice>" + ResponseXml.ASSERTION.replace("id-assertion", "id-inner")
                                            + "</saml2:Advice>" + ResponseXml.AUTHN));
        }
    }

    /** Row 61. */
    @Nested
    class Algorithms {
        @Test
        void rsa15() {
            reject(
                    Rejection.ENCRYPTION_ALGORITHM,
                    encrypted(new TestEncryption().transport(Saml.ENCRYPTION + "rsa-1_5")));
        }

        @Test
        void rsa15AlsoInsideASignedResponse() {
            reject(
                    Rejection.ENCRYPTION_ALGORITHM,
                    encrypted(new TestEncryption().transport(Saml.ENCRYPTION + "rsa-1_5"))
                            .signBoth());
        }

        @Test
        void tripleDesAlsoInsideASignedResponse() {
            reject(
                    Rejection.ENCRYPTION_ALGORITHM,
                    encrypted(new TestEncryption().content(Saml.ENCRYPTION + "tripledes-cbc", 192))
                            .signBoth());
        }

        @Test
        void cbcInAResponseThatIsNotSigned() {
            reject(
                    Rejection.CBC_UNPROTECTED,
                    encrypted(new TestEncryption().content(Saml.ENCRYPTION + "aes256-cbc", 256)));
        }

        /** Changed ciphertexts come to the signature of the response first, and tell nothing. */
        @Test
        void changedCbcInsideASignedResponse() {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    encrypted(new TestEncryption().content(Saml.ENCRYPTION + "aes256-cbc", 256))
                            .signBoth()
                            .text(EncryptionTest::flipContent));
        }

        @Test
        void anUnknownDigestOfOaep() {
            reject(
                    Rejection.ENCRYPTION_ALGORITHM,
                    encrypted(new TestEncryption()
                                    .transport(
                                            Saml.ENCRYPTION_11 + "rsa-oaep",
                                            Saml.ENCRYPTION + "sha256",
                                            Saml.ENCRYPTION_11 + "mgf1sha256"))
                            .after(Saml.ENCRYPTION_11 + "mgf1sha256", "urn:x"));
        }
    }

    /**
     * Row 62: nothing is fetched, because nothing that refers is looked at, but for Okta's way to the key beside the
     * data.
     */
    @Nested
    class References {
        @Test
        void aCipherReferenceInTheData() {
            reject(Rejection.ENCRYPTION_SHAPE, encrypted(new TestEncryption()).text(xml -> {
                var at = xml.lastIndexOf("<xenc:CipherValue>");
                var end = xml.indexOf("</xenc:CipherValue>", at) + "</xenc:CipherValue>".length();
                return xml.substring(0, at) + "<xenc:CipherReference URI=\"http://127.0.0.1:1/x\"/>"
                        + xml.substring(end);
            }));
        }

        @Test
        void aCipherReferenceInTheKey() {
            reject(Rejection.ENCRYPTION_SHAPE, encrypted(new TestEncryption()).text(xml -> {
                var at = xml.indexOf("<xenc:CipherValue>");
                var end = xml.indexOf("</xenc:CipherValue>", at) + "</xenc:CipherValue>".length();
                return xml.substring(0, at)
                        + "<xenc:CipherReference URI=\"#x\"><xenc:Transforms><ds:Transform xmlns:ds=\""
                        + Saml.SIGNATURE + "\" Algorithm=\"" + Saml.SIGNATURE + "base64\"/></xenc:Transforms>"
                        + "</xenc:CipherReference>" + xml.substring(end);
            }));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<ds:RetrievalMethod URI=\"http://127.0.0.1:1/x\"/>",
                    "<d:KeyInfoReference xmlns:d=\"http://www.w3.org/2009/xmldsig11#\" URI=\"#x\"/>",
                    "<xenc:AgreementMethod Algorithm=\"urn:x\"/>"
                })
        void inTheKeyInfo(String element) {
            reject(
                    Rejection.ENCRYPTION_SHAPE,
                    encrypted(new TestEncryption()).afterMatch("(<ds:KeyInfo[^>]*>)", "$1" + element));
        }

        @Test
        void severalKeys() {
            reject(Rejection.ENCRYPTION_SHAPE, encrypted(new TestEncryption()).text(xml -> {
                var from = xml.indexOf("<xenc:EncryptedKey");
                var end = xml.indexOf("</xenc:EncryptedKey>") + "</xenc:EncryptedKey>".length();
                return xml.substring(0, end) + xml.substring(from);
            }));
        }
    }

    /** Row 63: one answer to everything that fails. */
    @Nested
    class Garbage {
        @Test
        void forAnotherKey() {
            reject(Rejection.DECRYPTION_FAILED, encrypted(new TestEncryption().recipient(TestKeys.ATTACKER)));
        }

        @Test
        void changedContent() {
            reject(Rejection.DECRYPTION_FAILED, encrypted(new TestEncryption()).text(EncryptionTest::flipContent));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
        void contentThatIsTooShort(String content) {
            reject(Rejection.DECRYPTION_FAILED, encrypted(new TestEncryption()).text(xml -> {
                var at = xml.lastIndexOf("<xenc:CipherValue>") + "<xenc:CipherValue>".length();
                return xml.substring(0, at) + content + xml.substring(xml.indexOf('<', at));
            }));
        }

        @Test
        void aKeyThatIsTooShort() {
            reject(
                    Rejection.DECRYPTION_FAILED,
                    encrypted(new TestEncryption().content(Saml.ENCRYPTION_11 + "aes128-gcm", 128))
                            .after("aes128-gcm", "aes256-gcm"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "AAAA"})
        void aKeyThatIsNone(String key) {
            reject(Rejection.DECRYPTION_FAILED, encrypted(new TestEncryption()).text(xml -> {
                var at = xml.indexOf("<xenc:CipherValue>") + "<xenc:CipherValue>".length();
                return xml.substring(0, at) + key + xml.substring(xml.indexOf('<', at));
            }));
        }

        /** Row 61: under a signature that is good, as only the identity provider itself can make it. */
        @ParameterizedTest
        @EnumSource
        void cbcThatComesOutAsGarbageInsideASignedResponse(Garbled garbled) {
            reject(Rejection.DECRYPTION_FAILED, cbcSignedAs(garbled));
        }

        /** Rows 61 and 63: whoever tries keys and ciphertexts reads one sentence, and so learns nothing. */
        @Test
        void isAlwaysToldInTheSameWords() {
            assertThat(List.of(
                                    encrypted(new TestEncryption().recipient(TestKeys.ATTACKER)),
                                    encrypted(new TestEncryption()).text(EncryptionTest::flipContent),
                                    encrypted(new TestEncryption().plaintext(utf8("hello"))),
                                    cbcSignedAs(Garbled.PADDING),
                                    cbcSignedAs(Garbled.CONTENT))
                            .stream()
                            .map(response -> reject(Rejection.DECRYPTION_FAILED, response))
                            .map(rejected -> rejected.getMessage() + rejected.arguments()))
                    .containsOnly(Rejection.DECRYPTION_FAILED.sentence() + "[]");
        }

        private static ResponseXml cbcSignedAs(Garbled garbled) {
            var cbc = encrypted(new TestEncryption().content(Saml.ENCRYPTION + "aes256-cbc", 256));
            return new ResponseXml().whole(garbled.apply(cbc.xml())).signResponseOnly();
        }

        @ParameterizedTest
        @ValueSource(ints = {255, 256, 257, 10_000})
        void aKeyThatNoKeyOfOursCanHaveMade(int length) {
            var key = new byte[length];
            Arrays.fill(key, (byte) 0xFF);
            reject(Rejection.DECRYPTION_FAILED, encrypted(new TestEncryption()).text(xml -> {
                var at = xml.indexOf("<xenc:CipherValue>") + "<xenc:CipherValue>".length();
                return xml.substring(0, at)
                        + Base64.getEncoder().encodeToString(key)
                        + xml.substring(xml.indexOf('<', at));
            }));
        }

        @Test
        void notBase64() {
            reject(Rejection.NOT_SCHEMA_VALID, encrypted(new TestEncryption()).text(xml -> {
                var at = xml.indexOf("<xenc:CipherValue>") + "<xenc:CipherValue>".length();
                return xml.substring(0, at) + "%%%" + xml.substring(xml.indexOf('<', at));
            }));
        }

        @Test
        void noDataAtAll() {
            reject(
                    Rejection.NOT_SCHEMA_VALID,
                    new ResponseXml()
                            .signResponseOnly()
                            .with(
                                    ResponseXml.ASSERTION,
                                    "<saml2:EncryptedAssertion xmlns:saml2=\"" + Saml.ASSERTION + "\"/>"));
        }

        @Test
        void anEncryptedId() {
            reject(Rejection.ENCRYPTED_PART, new ResponseXml().with(ResponseXml.NAME_ID, "<saml2:EncryptedID/>"));
        }

        @Test
        void anEncryptedAttribute() {
            reject(
                    Rejection.ENCRYPTED_PART,
                    new ResponseXml()
                            .with(
                                    "<saml2:AttributeStatement>",
                                    "<saml2:AttributeStatement><saml2:EncryptedAttribute/>"));
        }
    }

    /** Rows 61 and 63: encrypted for us with all care, and not an assertion. */
    @Nested
    class Plaintext {
        @ParameterizedTest
        @MethodSource
        void thatIsNotXml(byte[] plaintext) {
            reject(Rejection.DECRYPTION_FAILED, encrypted(new TestEncryption().plaintext(plaintext)));
        }

        static Stream<byte[]> thatIsNotXml() {
            return Stream.of(
                    new byte[0],
                    new byte[1],
                    utf8("hello"),
                    utf8(" \n"),
                    utf8(ResponseXml.ASSERTION.substring(1)),
                    utf8(ResponseXml.ASSERTION.replace("</saml2:Assertion>", "")),
                    utf8(ResponseXml.ASSERTION.replace(" xmlns:saml2=", " xmlns:other=")),
                    ResponseXml.ASSERTION.getBytes(StandardCharsets.UTF_16),
                    new byte[] {'<', 'a', '>', (byte) 0xFF, '<', '/', 'a', '>'});
        }

        @Test
        void thatIsTwoAssertions() {
            var second = ResponseXml.ASSERTION.replace("id-assertion", "id-second");
            reject(Rejection.DECRYPTION_FAILED, holding(ResponseXml.ASSERTION + second));
        }

        @ParameterizedTest
        @ValueSource(strings = {"<x/>", "text"})
        void thatHasSomethingBesideItsRoot(String beside) {
            reject(Rejection.DECRYPTION_FAILED, holding(beside + ResponseXml.ASSERTION));
            reject(Rejection.DECRYPTION_FAILED, holding(ResponseXml.ASSERTION + beside));
        }

        @ParameterizedTest
        @CsvSource({
            "urn:oasis:names:tc:SAML:1.0:assertion, Assertion",
            "urn:oasis:names:tc:SAML:2.0:assertion, Subject",
            "urn:oasis:names:tc:SAML:2.0:assertion, EncryptedAssertion",
            "urn:oasis:names:tc:SAML:2.0:protocol, Response",
            "urn:x, Assertion",
            "'', Assertion"
        })
        void thatIsAnotherElement(String namespace, String name) {
            var xml = "<" + name + " xmlns=\"" + namespace + "\" MajorVersion=\"1\" Version=\"2.0\" ID=\"a\"/>";
            assertThat(reject(Rejection.ENCRYPTION_SHAPE, holding(xml)).getMessage())
                    .contains("it contains the element " + name + ".");
        }

        @Test
        void thatIsAnAssertionWithNothingInIt() {
            reject(
                    Rejection.NOT_SCHEMA_VALID,
                    holding("<Assertion xmlns=\"" + Saml.ASSERTION + "\" Version=\"2.0\" ID=\"a\"/>"));
        }

        /** What comes out is as hostile as what comes in. */
        @ParameterizedTest
        @CsvSource({
            "DOCTYPE, <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
            "COMMENT, <!-- x -->",
            "PROCESSING_INSTRUCTION, <?x y?>"
        })
        void withMarkupThatIsNotTaken(Rejection rejection, String markup) {
            reject(rejection, holding(markup + ResponseXml.ASSERTION));
        }

        /** An assertion that is all right but for its signature: nobody signed it, and anybody can encrypt. */
        @Test
        void thatNobodySigned() {
            reject(Rejection.SIGNATURE_MISSING, holding(ResponseXml.ASSERTION));
        }

        private static ResponseXml holding(String plaintext) {
            return encrypted(new TestEncryption().plaintext(utf8(plaintext)));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What changed bytes of CBC do: the ciphertext decrypts nevertheless, to something else. */
    private enum Garbled {
        /** The last byte before the last block, and with it the number of bytes that fill that up. */
        PADDING {
            @Override
            String apply(String xml) {
                return changed(xml, -17, 0xE0);
            }
        },
        /** The first byte of the initialisation vector, and with it of the assertion. */
        CONTENT {
            @Override
            String apply(String xml) {
                return changed(xml, 0, 1);
            }
        };

        abstract String apply(String xml);
    }

    /** Another byte of the content; from its end when it is counted below zero. */
    private static String changed(String xml, int index, int bits) {
        var at = xml.lastIndexOf("<xenc:CipherValue>") + "<xenc:CipherValue>".length();
        var end = xml.indexOf("</xenc:CipherValue>", at);
        var bytes = Base64.getMimeDecoder().decode(xml.substring(at, end).replace("&#13;", ""));
        bytes[Math.floorMod(index, bytes.length)] ^= (byte) bits;
        return xml.substring(0, at) + Base64.getEncoder().encodeToString(bytes) + xml.substring(end);
    }

    /** Another last byte of the content. */
    private static String flipContent(String xml) {
        return changed(xml, -1, 1);
    }
}
