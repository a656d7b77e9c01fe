package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.MetadataXml.key;
import static dev.rollcall.saml.metadata.idp.MetadataXml.keyInfo;
import static dev.rollcall.saml.metadata.idp.MetadataXml.x509;
import static dev.rollcall.saml.metadata.idp.TestCertificates.base64;
import static dev.rollcall.saml.metadata.idp.Uploads.NOW;
import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.SetAsideCertificate;
import dev.rollcall.saml.metadata.SigningCertificate;
import dev.rollcall.saml.wall.WeakKey;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 33, 78 and 79: whose signatures will be believed. */
class SigningKeysTest {
    private static final String SIGNING = "use=\"signing\"";
    private static final String ENCRYPTION = "use=\"encryption\"";

    private static ListAssert<String> assertAccepted(String... keys) {
        return assertThat(accept(new MetadataXml().keys(keys)).signingCertificates().stream()
                .map(SigningCertificate::base64Der)
                .toList());
    }

    private static String x509Key(String base64) {
        return keyInfo(SIGNING, "<ds:X509Data>" + x509(base64) + "</ds:X509Data>");
    }

    @Nested
    class Use {
        /** Row 78. */
        @Test
        void aKeyWithoutUseIsASigningKey() {
            var certificate = TestCertificates.rsa();
            assertAccepted(key("", certificate)).containsExactly(base64(certificate));
        }

        /** Row 78: a use that is misspelt is neither one of the two nor none. */
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "Signing", "unspecified", "signing encryption", "none"})
        void aUseThatIsNoneBringsNoKeyAndIsNamed(String use) {
            var odd = key("use=\"" + use + "\"", TestCertificates.of("RSA/2048/next"));
            var good = TestCertificates.rsa();
            var read = accept(new MetadataXml().keys(odd, key(SIGNING, good)));
            assertThat(read.signingCertificates())
                    .extracting(SigningCertificate::base64Der)
                    .containsExactly(base64(good));
            assertThat(read.leftAside())
                    .extracting(LeftAside::sentence)
                    .containsExactly(
                            "The key in line 2 (KeyDescriptor) has the use \"" + use.trim()
                                    + "\", which is neither signing nor encryption. Nothing that is signed with it is believed.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "Signing", "everything"})
        void aUseThatIsNoneAloneIsRefusedByName(String use) {
            assertThat(refuse(
                            Reason.KEY_USE, new MetadataXml().keys(key("use=\"" + use + "\"", TestCertificates.rsa()))))
                    .contains("line 2", "KeyDescriptor", "its use is \"" + use.trim() + "\"", "use=\"signing\"");
        }

        @Test
        void anEncryptionKeyIsLeftOut() {
            var certificate = TestCertificates.rsa();
            assertAccepted(key(ENCRYPTION, TestCertificates.of("RSA/2048/encryption")), key(SIGNING, certificate))
                    .containsExactly(base64(certificate));
        }

        @Test
        void encryptionKeysAloneAreRefused() {
            refuse(Reason.ENCRYPTION_ONLY, new MetadataXml().keys(key(ENCRYPTION, TestCertificates.rsa())));
        }

        @Test
        void noKeyAtAllIsRefused() {
            refuse(Reason.NO_CERTIFICATE, new MetadataXml().keys());
        }
    }

    @Nested
    class Rollover {
        @Test
        void severalSigningKeysAreAllRead() {
            var old = TestCertificates.rsa();
            var next = TestCertificates.of("RSA/2048/next");
            assertAccepted(key(SIGNING, old), key(SIGNING, next)).containsExactly(base64(old), base64(next));
        }

        @Test
        void severalSelfSignedCertificatesInOneKeyAreAllRead() {
            var old = TestCertificates.rsa();
            var next = TestCertificates.of("RSA/2048/next");
            assertAccepted(key(SIGNING, old, next)).containsExactly(base64(old), base64(next));
        }

        @Test
        void theSameCertificateTwiceCountsOnce() {
            var certificate = TestCertificates.rsa();
            assertAccepted(key(SIGNING, certificate), key("", certificate)).containsExactly(base64(certificate));
        }

        @Test
        void theAuthoritiesOfAChainAreNotSigningCertificates() {
            var root =
                    TestCertificates.selfSigned("CN=Root", "RSA/2048/ca", TestCertificates.FROM, TestCertificates.TO);
            var leaf = TestCertificates.issuedBy("CN=Root", "CN=signer");
            assertAccepted(key(SIGNING, root, leaf)).containsExactly(base64(leaf));
            assertAccepted(key(SIGNING, leaf, root)).containsExactly(base64(leaf));
        }
    }

    @Nested
    class Unreadable {
        @Test
        void aKeyNameAloneIsRefused() {
            refuse(
                    Reason.KEY_WITHOUT_CERTIFICATE,
                    new MetadataXml().keys(keyInfo(SIGNING, "<ds:KeyName>key-1</ds:KeyName>")));
        }

        @Test
        void aBareKeyValueIsRefused() {
            refuse(
                    Reason.KEY_WITHOUT_CERTIFICATE,
                    new MetadataXml()
                            .keys(keyInfo(
                                    SIGNING,
                                    "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus>"
                                            + "<ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>")));
        }

        @Test
        void aKeyDescriptorWithoutKeyInfoIsRefused() {
            refuse(Reason.KEY_WITHOUT_CERTIFICATE, new MetadataXml().keys("<md:KeyDescriptor/>"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "&amp;%", "not base64!", "TUlJQw==", "MIIC", "A"})
        void aBrokenCertificateIsRefused(String base64) {
            refuse(Reason.CERTIFICATE_UNREADABLE, new MetadataXml().keys(x509Key(base64)));
        }

        @Test
        void aTruncatedCertificateIsRefused() {
            var whole = base64(TestCertificates.rsa());
            refuse(Reason.CERTIFICATE_UNREADABLE, new MetadataXml().keys(x509Key(whole.substring(0, 400))));
        }

        @Test
        void aDamagedCertificateIsNamedByItsLine() {
            assertThat(refuse(
                            Reason.CERTIFICATE_UNREADABLE,
                            new MetadataXml().keys("\n", key(SIGNING, TestCertificates.rsa()), "\n", x509Key("AAAA"))))
                    .contains("line 4");
        }

        @Test
        void aBrokenCertificateBesideAGoodOneMeansADamagedFile() {
            refuse(
                    Reason.CERTIFICATE_UNREADABLE,
                    new MetadataXml().keys(key(SIGNING, TestCertificates.rsa()), x509Key("AAAA")));
        }

        @Test
        void lineBreaksInACertificateAreFine() {
            var certificate = TestCertificates.rsa();
            assertAccepted(x509Key("\r\n  " + base64(certificate).replaceAll("(.{76})", "$1\n    ") + "\n"))
                    .containsExactly(base64(certificate));
        }
    }

    @Nested
    class Armour {
        private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
        private static final String END = "-----END CERTIFICATE-----";

        private final String certificate = base64(TestCertificates.rsa());

        @ParameterizedTest
        @ValueSource(
                strings = {
                    BEGIN + "\n%s\n" + END,
                    "\n  " + BEGIN + "\r\n%s\r\n" + END + "\r\n\r\n",
                    BEGIN + "&#13;\n%s&#13;\n" + END,
                    BEGIN + "%s" + END,
                    "-----BEGIN X509 CERTIFICATE-----\n%s\n-----END X509 CERTIFICATE-----",
                    "Bag Attributes\n    friendlyName: idp\n" + BEGIN + "\n%s\n" + END,
                    BEGIN + "\n%s",
                    "%s\n" + END
                })
        void aroundACertificateIsTaken(String armoured) {
            assertAccepted(x509Key(armoured.formatted(certificate))).containsExactly(certificate);
        }

        @Test
        void aroundSeveralCertificatesIsTaken() {
            var next = base64(TestCertificates.of("RSA/2048/next"));
            var both = BEGIN + "\n" + certificate + "\n" + END + "\n" + BEGIN + "\n" + next + "\n" + END;
            assertAccepted(x509Key(both)).containsExactly(certificate, next);
        }

        @Test
        void aroundAChainBringsNoAuthority() {
            var root =
                    TestCertificates.selfSigned("CN=Root", "RSA/2048/ca", TestCertificates.FROM, TestCertificates.TO);
            var leaf = TestCertificates.issuedBy("CN=Root", "CN=signer");
            var chain = BEGIN + base64(leaf) + END + BEGIN + base64(root) + END;
            assertAccepted(x509Key(chain)).containsExactly(base64(leaf));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----",
                    BEGIN + "\n" + END,
                    "Bag Attributes\n%s",
                    "-----%s-----"
                })
        void ofAnotherKindIsRefused(String armoured) {
            refuse(Reason.CERTIFICATE_UNREADABLE, new MetadataXml().keys(x509Key(armoured.formatted(certificate))));
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "\t", "\r\n", "&#13;\n", "&#xD;", "\n\n      "})
        void linesMayEndAnywhereInBase64(String end) {
            assertAccepted(x509Key(certificate.replaceAll("(.{64})", "$1" + end)))
                    .containsExactly(certificate);
        }
    }

    @Nested
    class KeysWithoutCertificate {
        private static final String RSA_VALUE = "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus>"
                + "<ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>";

        @ParameterizedTest
        @ValueSource(strings = {"<ds:KeyName>key-1</ds:KeyName>", RSA_VALUE, "<ds:X509Data/>", ""})
        void besideAGoodOneAreNamedAndBringNothing(String content) {
            var good = TestCertificates.rsa();
            var read = accept(new MetadataXml().keys(key(SIGNING, good), keyInfo(SIGNING, content)));
            assertThat(read.signingCertificates())
                    .extracting(SigningCertificate::base64Der)
                    .containsExactly(base64(good));
            assertThat(read.leftAside()).extracting(LeftAside::kind).containsExactly(LeftAside.Kind.NO_CERTIFICATE);
        }

        /** What a KeyInfo says beside the certificate is not asked: neither its name nor another key. */
        @Test
        void aKeyValueBesideItsCertificateIsNotRead() {
            var good = TestCertificates.rsa();
            var content = "<ds:KeyName>other</ds:KeyName>" + RSA_VALUE + "<ds:X509Data>" + x509(base64(good))
                    + "<ds:X509SubjectName>CN=other</ds:X509SubjectName></ds:X509Data>";
            var read = accept(new MetadataXml().keys(keyInfo(SIGNING, content)));
            assertThat(read.signingCertificates()).hasSize(1);
            assertThat(read.leftAside()).isEmpty();
        }

        @Test
        void anEncryptionMethodBeforeTheKeyInfoDoesNoHarm() {
            var good = TestCertificates.rsa();
            var descriptor = key("", good)
                    .replace(
                            "<ds:KeyInfo",
                            "<md:EncryptionMethod Algorithm=\"http://www.w3.org/2009/xmlenc11#aes256-gcm\"/><ds:KeyInfo");
            assertAccepted(descriptor).containsExactly(base64(good));
        }

        /** A key in an element that is only called like the one of XML Signature is none. */
        @ParameterizedTest
        @ValueSource(strings = {"KeyInfo", "X509Data", "X509Certificate"})
        void anElementOfAnotherNamespaceBringsNoKey(String name) {
            var odd = key(SIGNING, TestCertificates.of("RSA/2048/next"))
                    .replace("<ds:" + name, "<md:" + name)
                    .replace("</ds:" + name, "</md:" + name)
                    .replace("<md:KeyInfo xmlns:ds", "<md:KeyInfo xmlns:ds");
            var good = TestCertificates.rsa();
            var odds = odd.replace(
                    "<md:KeyDescriptor", "<md:KeyDescriptor xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"");
            var read = accept(new MetadataXml().keys(key(SIGNING, good), odds));
            assertThat(read.signingCertificates())
                    .extracting(SigningCertificate::base64Der)
                    .containsExactly(base64(good));
            assertThat(read.leftAside()).extracting(LeftAside::sentence).anySatisfy(sentence -> assertThat(sentence)
                    .startsWith("The element " + name + " in line 2 is in the namespace urn:oasis"));
        }
    }

    @Nested
    class Strength {
        @Test
        void rsa1024IsRefused() {
            assertThat(refuse(
                            Reason.KEY_TOO_SHORT,
                            new MetadataXml().keys(key(SIGNING, TestCertificates.of("RSA/1024")))))
                    .contains("RSA key of 1024 bits");
        }

        @Test
        void ecOf192BitsIsRefused() {
            refuse(Reason.KEY_TOO_SHORT, new MetadataXml().keys(key(SIGNING, TestCertificates.of("EC/secp192r1"))));
        }

        @Test
        void aWeakKeyBesideAGoodOneIsSetAsideAndNamed() {
            var good = TestCertificates.rsa();
            var weak = TestCertificates.of("RSA/1024");
            var read = accept(new MetadataXml().keys(key(SIGNING, weak), key(SIGNING, good)));
            assertThat(read.signingCertificates())
                    .extracting(SigningCertificate::base64Der)
                    .containsExactly(base64(good));
            assertThat(read.setAsideCertificates()).singleElement().satisfies(aside -> {
                assertThat(aside.certificate().base64Der()).isEqualTo(base64(weak));
                assertThat(aside.certificate().notAfter())
                        .isEqualTo(weak.getNotAfter().toInstant());
                assertThat(aside.weakness()).isEqualTo(new WeakKey("RSA", 1024));
                assertThat(aside.why()).isEqualTo("its RSA key of 1024 bits is too short");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"DSA/2048", "Ed25519/", "EC/secp256k1"})
        void aKeyOfAnotherKindBesideAGoodOneIsSetAsideAndNamed(String kind) {
            var read = accept(new MetadataXml()
                    .keys(key(SIGNING, TestCertificates.rsa()), key(SIGNING, TestCertificates.of(kind))));
            assertThat(read.signingCertificates()).hasSize(1);
            assertThat(read.setAsideCertificates())
                    .extracting(SetAsideCertificate::why)
                    .singleElement()
                    .asString()
                    .matches("a key of the kind .* is not supported");
        }

        @ParameterizedTest
        @ValueSource(strings = {"EC/secp256r1", "EC/secp384r1", "EC/secp521r1", "RSA/3072"})
        void otherGoodKeysAreAccepted(String kind) {
            var certificate = TestCertificates.of(kind);
            assertAccepted(key(SIGNING, certificate)).containsExactly(base64(certificate));
        }

        @ParameterizedTest
        @ValueSource(strings = {"DSA/2048", "Ed25519/", "EC/secp256k1", "EC/brainpoolP256r1"})
        void otherKindsOfKeysAreRefused(String kind) {
            refuse(Reason.KEY_ALGORITHM, new MetadataXml().keys(key(SIGNING, TestCertificates.of(kind))));
        }
    }

    @Nested
    class Dates {
        @Test
        void anExpiredCertificateIsAcceptedWithItsDate() {
            var expired = TestCertificates.expired();
            var read = accept(new MetadataXml().keys(key(SIGNING, TestCertificates.rsa(), expired)))
                    .signingCertificates();
            assertThat(read)
                    .extracting(certificate -> certificate.isExpiredAt(NOW))
                    .containsExactly(false, true);
        }

        @Test
        void expiredCertificatesAloneAreAcceptedWithTheirDate() {
            var read = accept(new MetadataXml().keys(key(SIGNING, TestCertificates.expired())))
                    .signingCertificates();
            assertThat(read).singleElement().satisfies(certificate -> {
                assertThat(certificate.notAfter()).isEqualTo(TestCertificates.FROM.plusSeconds(86_400));
                assertThat(certificate.isExpiredAt(NOW)).isTrue();
            });
        }

        @Test
        void aCertificateOfTheFutureIsAcceptedWithItsDate() {
            var future =
                    TestCertificates.selfSigned("CN=next", "RSA/2048", NOW.plusSeconds(3600), NOW.plusSeconds(7200));
            assertThat(accept(new MetadataXml().keys(key(SIGNING, future))).signingCertificates())
                    .extracting(SigningCertificate::notBefore)
                    .containsExactly(NOW.plusSeconds(3600));
        }
    }

    @Nested
    class ReadBack {
        private SigningCertificate read(X509Certificate certificate) {
            return accept(new MetadataXml().keys(key(SIGNING, certificate)))
                    .signingCertificates()
                    .get(0);
        }

        @Test
        void subjectFingerprintAndDatesAreThoseOfTheCertificate() throws Exception {
            var certificate = TestCertificates.rsa();
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            var read = read(certificate);
            assertThat(read.subject()).isEqualTo("CN=idp.example.com");
            assertThat(read.sha256Fingerprint())
                    .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}")
                    .isEqualTo(HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest));
            assertThat(read.notBefore()).isEqualTo(TestCertificates.FROM);
            assertThat(read.notAfter()).isEqualTo(TestCertificates.TO);
        }

        @Test
        void theEmailAddressOfAnOktaSubjectIsReadable() {
            var certificate = TestCertificates.selfSigned(
                    "E=info@okta.com,CN=example,OU=SSOProvider,O=Okta",
                    "RSA/2048",
                    TestCertificates.FROM,
                    TestCertificates.TO);
            assertThat(read(certificate).subject())
                    .contains("EMAILADDRESS=info@okta.com")
                    .contains("CN=example");
        }

        @Test
        void controlCharactersInASubjectAreReplaced() {
            var certificate =
                    TestCertificates.selfSigned("CN=a\\0Ab", "RSA/2048", TestCertificates.FROM, TestCertificates.TO);
            assertThat(read(certificate).subject()).doesNotContain("\n");
        }

        @Test
        void thePemFormCanBeReadByOthers() throws Exception {
            var certificate = TestCertificates.rsa();
            var pem = read(certificate).pem();
            assertThat(pem.lines()).allMatch(line -> line.length() <= 64);
            assertThat(CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(MetadataXml.utf8(pem))))
                    .isEqualTo(certificate);
        }
    }
}
