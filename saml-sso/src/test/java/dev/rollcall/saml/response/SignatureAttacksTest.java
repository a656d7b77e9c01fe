package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.accept;
import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.Rejection;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Rows 13, 14, 16, 17, 21 to 23, 25 to 32 and 34: signatures that must not count. */
class SignatureAttacksTest {
    private static final String ENVELOPED = Saml.SIGNATURE + "enveloped-signature";
    private static final byte[] DIGEST_OF_NOTHING =
            Base64.getDecoder().decode("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    private static ResponseXml signed(TestSigner signer) {
        return new ResponseXml().signAssertion(signer);
    }

    private static String between(String xml, String start, String end) {
        var from = xml.indexOf(start) + start.length();
        return xml.substring(from, xml.indexOf(end, from));
    }

    @Nested
    class Nothing {
        /** Row 21. */
        @Test
        void isSigned() {
            reject(Rejection.SIGNATURE_MISSING, new ResponseXml().unsigned());
        }

        /** Row 21. */
        @Test
        void isLeftOfTheSignature() {
            reject(Rejection.SIGNATURE_MISSING, new ResponseXml().tree(document -> {
                        var assertion = Wrapping.assertion(document);
                        assertion.removeChild(Wrapping.signature(assertion));
                    }));
        }

        /** Row 22: the one documented choice is to accept it. */
        @Test
        void isMissingWhenTheResponseIsSignedAroundTheAssertion() {
            assertThat(accept(new ResponseXml().signResponseOnly()).signed()).isEqualTo(AssertedSignIn.Signed.RESPONSE);
        }
    }

    @Nested
    class Content {
        @Test
        void changedAfterSigning() {
            reject(Rejection.SIGNATURE_INVALID, new ResponseXml().after("ada@example.com", "admin@example.com"));
            reject(
                    Rejection.SIGNATURE_INVALID,
                    new ResponseXml().signResponseOnly().after("ada@example.com", "admin@example.com"));
        }

        @Test
        void changedInAnAttribute() {
            reject(Rejection.SIGNATURE_INVALID, new ResponseXml().after(">Ada<", ">Eve<"));
        }

        /** Row 23. */
        @Test
        void theResponsesSignatureIsBadAndTheAssertionsGood() {
            var rejected = reject(
                    Rejection.SIGNATURE_INVALID,
                    new ResponseXml().signBoth().after("ID=\"id-response\"", "Consent=\"urn:x\" ID=\"id-response\""));
            assertThat(rejected.arguments()).startsWith("Response");
        }

        /** Row 23, the other way round. */
        @Test
        void theAssertionsSignatureIsBadAndTheResponsesGood() {
            var rejected = reject(
                    Rejection.SIGNATURE_INVALID, new ResponseXml().signBoth().tree(document -> {
                                var root = document.getDocumentElement();
                                root.removeChild(Wrapping.signature(root));
                                Wrapping.assertion(document)
                                        .getElementsByTagNameNS(Saml.ASSERTION, "NameID")
                                        .item(0)
                                        .setTextContent("admin@example.com");
                                new TestSigner().sign(root);
                            }));
            assertThat(rejected.arguments()).startsWith("Assertion");
        }

        /** Row 13: a relative namespace stops the canonicalisation; left out of it, nothing would be changed. */
        @Test
        void thatCannotBeCanonicalised() {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    new ResponseXml()
                            .after("<saml2:Attribute Name", "<saml2:Attribute xmlns:void=\"1\" void:a=\"b\" Name"));
        }

        /** Row 13: the right key has signed nothing, so it must not be nothing that is left of such an assertion. */
        @ParameterizedTest
        @ValueSource(strings = {"1", ":", "#x", "../x", "http"})
        void thatCannotBeCanonicalisedWithTheDigestOfNothing(String namespace) {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    signed(new TestSigner().digestValue(DIGEST_OF_NOTHING))
                            .with(
                                    "<saml2:Attribute Name",
                                    "<saml2:Attribute xmlns:void=\"" + namespace + "\" void:a=\"b\" Name"));
        }

        /** Row 13: the same digest, signed by the right key over a response in which nothing else is wrong. */
        @Test
        void theDigestOfNothingOverAGoodAssertion() {
            var digest = between(new ResponseXml().xml(), "<ds:DigestValue>", "</ds:DigestValue>");
            accept(signed(new TestSigner().digestValue(Base64.getDecoder().decode(digest))));
            reject(Rejection.SIGNATURE_INVALID, signed(new TestSigner().digestValue(DIGEST_OF_NOTHING)));
        }

        /** Row 13: nor of such a SignedInfo; one signature over nothing would do for every content. */
        @Test
        void aSignedInfoThatCannotBeCanonicalisedWithASignatureOverNothing() throws Exception {
            var method = "<ds:CanonicalizationMethod Algorithm=\"" + Saml.EXCLUSIVE + "\"";
            var overNothing = Signature.getInstance("SHA256withRSA");
            overNothing.initSign(TestKeys.IDP.privateKey());
            var value = Base64.getEncoder().encodeToString(overNothing.sign());
            reject(
                    Rejection.SIGNATURE_INVALID,
                    signed(new TestSigner().key(TestKeys.ATTACKER).keyInfo(TestKeys.IDP.certificate()))
                            .with("ada@example.com", "admin@example.com")
                            .after("<ds:SignedInfo>", "<ds:SignedInfo xmlns:void=\"1\">")
                            .after(
                                    method + "/>",
                                    method + "><ec:InclusiveNamespaces xmlns:ec=\"" + Saml.EXCLUSIVE
                                            + "\" PrefixList=\"void\"/></ds:CanonicalizationMethod>")
                            .text(xml ->
                                    xml.replace(between(xml, "<ds:SignatureValue>", "</ds:SignatureValue>"), value)));
        }
    }

    @Nested
    class Digests {
        /** Row 14, CVE-2024-45409. */
        @ParameterizedTest
        @ValueSource(strings = {"Extensions", "StatusDetail"})
        void oneElsewhereInTheDocument(String place) {
            reject(Rejection.SIGNATURE_MISPLACED, new ResponseXml().tree(document -> {
                        var digest = document.createElementNS(Saml.SIGNATURE, "ds:DigestValue");
                        digest.setTextContent("AAAA");
                        var holder = document.createElementNS(Saml.PROTOCOL, "saml2p:" + place);
                        holder.appendChild(digest);
                        var root = document.getDocumentElement();
                        var status = Dom.child(root, Saml.PROTOCOL, "Status").orElseThrow();
                        if (place.equals("Extensions")) {
                            root.insertBefore(holder, status);
                        } else {
                            status.appendChild(holder);
                        }
                    }));
        }

        /** Row 17, CVE-2025-29775. */
        @Test
        void aCommentInOne() {
            reject(Rejection.COMMENT, new ResponseXml().after("<ds:DigestValue>", "<ds:DigestValue><!--AAAA-->"));
        }

        @Test
        void twoInOneReference() {
            reject(
                    Rejection.SIGNATURE_SHAPE,
                    new ResponseXml()
                            .after("</ds:DigestValue>", "</ds:DigestValue><ds:DigestValue>AAAA</ds:DigestValue>"));
        }

        /** Row 34. */
        @Test
        void truncatedOnes() {
            reject(Rejection.SIGNATURE_INVALID, new ResponseXml().text(xml -> {
                        var digest = between(xml, "<ds:DigestValue>", "</ds:DigestValue>");
                        return xml.replace(digest, digest.substring(0, 20));
                    }));
        }

        /** Row 34. */
        @ParameterizedTest
        @ValueSource(strings = {"", "%%%%", "AAA"})
        void oneThatIsNotBase64(String digest) {
            reject(
                    Rejection.SIGNATURE_SHAPE,
                    new ResponseXml()
                            .text(xml -> xml.replace(between(xml, "<ds:DigestValue>", "</ds:DigestValue>"), digest)));
        }
    }

    @Nested
    class Parts {
        /** Row 16, CVE-2025-29774. */
        @Test
        void severalSignedInfo() {
            reject(Rejection.SIGNATURE_SHAPE, new ResponseXml().tree(document -> {
                        var signature = Wrapping.signature(Wrapping.assertion(document));
                        signature.insertBefore(signature.getFirstChild().cloneNode(true), signature.getFirstChild());
                    }));
        }

        /** Row 16: the second one hides in an Object. */
        @Test
        void aSignedInfoInAnObject() {
            reject(Rejection.SIGNATURE_SHAPE, new ResponseXml().tree(document -> {
                        var signature = Wrapping.signature(Wrapping.assertion(document));
                        var object = document.createElementNS(Saml.SIGNATURE, "ds:Object");
                        object.appendChild(signature.getFirstChild().cloneNode(true));
                        signature.appendChild(object);
                    }));
        }

        /** Row 28. */
        @Test
        void anObject() {
            reject(Rejection.SIGNATURE_SHAPE, signed(new TestSigner().object()));
        }

        @Test
        void severalKeyInfo() {
            reject(Rejection.SIGNATURE_SHAPE, new ResponseXml().text(xml -> {
                        var info = "<ds:KeyInfo>" + between(xml, "<ds:KeyInfo>", "</ds:KeyInfo>") + "</ds:KeyInfo>";
                        return xml.replace(info, info + info);
                    }));
        }

        /** Row 25. */
        @Test
        void severalReferences() {
            reject(Rejection.SIGNATURE_SHAPE, signed(new TestSigner().twoReferences()));
        }

        /** Row 34. */
        @ParameterizedTest
        @ValueSource(strings = {"", "!!!!", "AAA"})
        void aSignatureValueThatIsNotBase64(String value) {
            reject(
                    Rejection.SIGNATURE_SHAPE,
                    new ResponseXml()
                            .text(xml ->
                                    xml.replace(between(xml, "<ds:SignatureValue>", "</ds:SignatureValue>"), value)));
        }

        /** Row 34. */
        @Test
        void aTruncatedSignatureValue() {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    new ResponseXml()
                            .text(xml ->
                                    xml.replace(between(xml, "<ds:SignatureValue>", "</ds:SignatureValue>"), "AAAA")));
        }
    }

    /** Row 25. */
    @Nested
    class References {
        @ParameterizedTest
        @ValueSource(strings = {"", "#id-response", "#xpointer(id('id-assertion'))", "#xpointer(/)"})
        void toAnotherPlace(String uri) {
            reject(Rejection.REFERENCE, new ResponseXml().tree(document -> {
                        ((Element) Wrapping.assertion(document)
                                        .getElementsByTagNameNS(Saml.SIGNATURE, "Reference")
                                        .item(0))
                                .setAttribute("URI", uri);
                    }));
        }

        @Test
        void toTheWholeDocumentSignedLikeThat() {
            reject(
                    Rejection.REFERENCE,
                    new ResponseXml().signAssertion(null).signResponse(new TestSigner().reference("")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://attacker.example/x", "file:///etc/passwd", "#nowhere"})
        void toSomethingOutside(String uri) {
            reject(Rejection.REFERENCE, new ResponseXml().after("URI=\"#id-assertion\"", "URI=\"" + uri + "\""));
        }

        @Test
        void toNothing() {
            reject(Rejection.REFERENCE, new ResponseXml().after(" URI=\"#id-assertion\"", ""));
        }
    }

    /** Rows 26 and 27. */
    @Nested
    class Transformations {
        @Test
        void moreThanTwo() {
            reject(Rejection.TRANSFORM, signed(new TestSigner().transforms(ENVELOPED, Saml.EXCLUSIVE, Saml.EXCLUSIVE)));
        }

        @Test
        void envelopedAlone() {
            var rejected = reject(Rejection.TRANSFORM, signed(new TestSigner().transforms(ENVELOPED)));
            assertThat(rejected.getMessage())
                    .startsWith(
                            "The signature of the Assertion has the transformations enveloped-signature alone: "
                                    + "it must be enveloped-signature, then xml-exc-c14n. At your identity provider set the canonicalization")
                    .doesNotContain("No identity provider sends that");
        }

        @Test
        void exclusiveCanonicalisationAlone() {
            reject(Rejection.TRANSFORM, new ResponseXml().after("<ds:Transform Algorithm=\"" + ENVELOPED + "\"/>", ""));
        }

        @Test
        void xpath() {
            reject(
                    Rejection.TRANSFORM,
                    signed(new TestSigner().transforms(ENVELOPED, Saml.EXCLUSIVE, Transform.XPATH)));
        }

        @ParameterizedTest
        @ValueSource(strings = {Transform.XSLT, Transform.BASE64, Transform.XPATH2, "urn:unknown"})
        void othersThatAreNotAllowed(String algorithm) {
            reject(
                    Rejection.TRANSFORM,
                    new ResponseXml()
                            .after(
                                    "<ds:Transform Algorithm=\"" + ENVELOPED + "\"/>",
                                    "<ds:Transform Algorithm=\"" + algorithm + "\"/>"));
        }

        @ParameterizedTest
        @ValueSource(strings = {CanonicalizationMethod.INCLUSIVE, CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS})
        void canonicalisationOfAnotherKindInTheReference(String algorithm) {
            reject(Rejection.TRANSFORM, signed(new TestSigner().transforms(ENVELOPED, algorithm)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    CanonicalizationMethod.INCLUSIVE,
                    CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
                    CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS
                })
        void canonicalisationOfAnotherKind(String algorithm) {
            reject(Rejection.CANONICALIZATION, signed(new TestSigner().canonicalization(algorithm)));
        }

        @Test
        void canonicalisationThatNobodyKnows() {
            reject(
                    Rejection.CANONICALIZATION,
                    new ResponseXml()
                            .after(
                                    "<ds:CanonicalizationMethod Algorithm=\"" + Saml.EXCLUSIVE + "\"",
                                    "<ds:CanonicalizationMethod Algorithm=\"urn:void\""));
        }
    }

    @Nested
    class AlgorithmsAndKeys {
        /** Row 29: the attacker's secret is our copy of the public key. */
        @ParameterizedTest
        @ValueSource(strings = {Saml.SIGNATURE + "hmac-sha1", TestSigner.MORE + "hmac-sha256"})
        void hmacWithThePublicKey(String method) {
            var secret =
                    new SecretKeySpec(TestKeys.IDP.certificate().getPublicKey().getEncoded(), "HmacSHA256");
            reject(Rejection.SIGNATURE_ALGORITHM, signed(new TestSigner().key(secret, method)));
        }

        /** Row 30. */
        @Test
        void rsaSha1() {
            reject(Rejection.SHA1, signed(new TestSigner().method(Saml.SIGNATURE + "rsa-sha1")));
        }

        /** Row 30. */
        @Test
        void aSha1Digest() {
            reject(Rejection.SHA1, signed(new TestSigner().digest(Saml.SIGNATURE + "sha1")));
        }

        /** Row 30: allowing SHA-1 allows nothing else. */
        @Test
        void dsaAlsoWhereSha1IsAllowed() {
            reject(
                    Rejection.SIGNATURE_ALGORITHM,
                    signed(new TestSigner().key(TestKeys.dsa()).method("http://www.w3.org/2009/xmldsig11#dsa-sha256")),
                    Posts.sha1Allowed());
        }

        /** Row 30. */
        @ParameterizedTest
        @ValueSource(strings = {TestSigner.MORE + "rsa-md5", TestSigner.MORE + "ecdsa-sha1", "urn:none", ""})
        void othersThatAreNotOnTheList(String method) {
            reject(
                    Rejection.SIGNATURE_ALGORITHM,
                    new ResponseXml()
                            .after(
                                    "<ds:SignatureMethod Algorithm=\"" + TestSigner.MORE + "rsa-sha256\"",
                                    "<ds:SignatureMethod Algorithm=\"" + method + "\""));
        }

        /** Row 30. */
        @ParameterizedTest
        @ValueSource(strings = {TestSigner.MORE + "md5", TestSigner.MORE + "sha224", "urn:none"})
        void digestsThatAreNotOnTheList(String digest) {
            reject(
                    Rejection.DIGEST_ALGORITHM,
                    new ResponseXml()
                            .after(
                                    "<ds:DigestMethod Algorithm=\"" + Saml.ENCRYPTION + "sha256\"",
                                    "<ds:DigestMethod Algorithm=\"" + digest + "\""));
        }

        /** Row 31. */
        @Test
        void anotherKeyThatComesWithItsOwnCertificate() {
            var rejected = reject(Rejection.CERTIFICATE_UNKNOWN, signed(new TestSigner().key(TestKeys.ATTACKER)));
            assertThat(rejected.getMessage()).contains("CN=attacker");
        }

        /** Row 31. */
        @Test
        void anotherKeyUnderTheRightCertificate() {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    signed(new TestSigner().key(TestKeys.ATTACKER).keyInfo(TestKeys.IDP.certificate())));
        }

        /** Row 31. */
        @Test
        void anotherKeyWithoutCertificate() {
            reject(
                    Rejection.SIGNATURE_INVALID,
                    signed(new TestSigner().key(TestKeys.ATTACKER).keyInfo(null)));
        }

        /** Row 32, the end of it: a certificate that left the metadata no longer counts. */
        @Test
        void theCertificateBeforeTheRollOver() {
            reject(Rejection.CERTIFICATE_UNKNOWN, new ResponseXml(), Posts.trusting(TestKeys.IDP_NEXT.certificate()));
        }
    }
}
