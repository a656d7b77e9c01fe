package dev.rollcall.saml.response;

import static dev.rollcall.saml.fixture.Posts.reject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.fixture.TestSigner;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.message.Structure;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.signature.SignatureShape;
import dev.rollcall.saml.signature.SignedElement;
import dev.rollcall.saml.signature.Verification;
import dev.rollcall.saml.wall.SamlLibrary;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Rows 1 to 12, 18, 19, 24, 35 and 58: the signed element is not the one that would be read. */
class WrappingTest {
    private static ResponseXml wrapped(Wrapping how) {
        var response = new ResponseXml();
        return (how.wrapsTheResponse() ? response.signResponseOnly() : response).tree(how::apply);
    }

    @Nested
    class EightShapes {
        @Test
        void xsw1TheOriginalResponseInTheSignatureOfTheForgedOne() {
            reject(Rejection.NESTED_MESSAGE, wrapped(Wrapping.XSW1));
        }

        @Test
        void xsw2TheOriginalResponseBesideTheSignature() {
            reject(Rejection.NESTED_MESSAGE, wrapped(Wrapping.XSW2));
        }

        @Test
        void xsw3AForgedAssertionBeforeTheOriginal() {
            reject(Rejection.SEVERAL_ASSERTIONS, wrapped(Wrapping.XSW3));
        }

        @Test
        void xsw4TheOriginalInsideTheForgedAssertion() {
            reject(Rejection.HIDDEN_ASSERTION, wrapped(Wrapping.XSW4));
        }

        @Test
        void xsw5TheSignatureInTheForgedAssertionAndTheOriginalAfterIt() {
            reject(Rejection.SEVERAL_ASSERTIONS, wrapped(Wrapping.XSW5));
        }

        @Test
        void xsw6TheOriginalInTheSignatureOfTheForgedAssertion() {
            reject(Rejection.HIDDEN_ASSERTION, wrapped(Wrapping.XSW6));
        }

        @Test
        void xsw7AForgedAssertionInExtensions() {
            reject(Rejection.HIDDEN_ASSERTION, wrapped(Wrapping.XSW7));
        }

        @Test
        void xsw8TheOriginalInAnObjectOfTheSignature() {
            reject(Rejection.HIDDEN_ASSERTION, wrapped(Wrapping.XSW8));
        }

        /** Row 9. */
        @ParameterizedTest
        @EnumSource
        void noneGetsThroughWhenBothAreSigned(Wrapping how) {
            var rejected = catchThrowableOfType(RejectedMessageException.class, () -> new ResponseValidator()
                    .validate(new ResponseXml().signBoth().tree(how::apply).base64(), Posts.EXPECTED));
            assertThat(rejected.rejection())
                    .isIn(
                            Rejection.NESTED_MESSAGE,
                            Rejection.SEVERAL_ASSERTIONS,
                            Rejection.HIDDEN_ASSERTION,
                            Rejection.DUPLICATE_ID,
                            Rejection.SIGNATURE_MISPLACED);
        }
    }

    /** No layer leans on another: each stops every shape alone, or leaves the original to be read. */
    @Nested
    class EachLayerAlone {
        @ParameterizedTest
        @EnumSource
        void theStructure(Wrapping how) {
            var root = ResponseXml.parse(wrapped(how).xml()).getDocumentElement();
            assertThat(catchThrowableOfType(RejectedMessageException.class, () -> Structure.require(root)))
                    .isNotNull();
        }

        @ParameterizedTest
        @EnumSource
        void theShapeOfTheSignatureThatIsUsed(Wrapping how) {
            var used = used(how, ResponseXml.parse(wrapped(how).xml()));
            var signature = Dom.child(used, Saml.SIGNATURE, "Signature");
            if (signature.isPresent() && isForged(used)) {
                var refused = catchThrowableOfType(
                        RejectedMessageException.class, () -> SignatureShape.require(used, signature.get(), false));
                assertThat(refused.rejection()).isIn(Rejection.REFERENCE, Rejection.SIGNATURE_SHAPE);
            } else {
                assertThat(isForged(used)).isNotEqualTo(signature.isPresent());
            }
        }

        @ParameterizedTest
        @EnumSource
        void theSignatureItself(Wrapping how) {
            var used = used(how, ResponseXml.parse(wrapped(how).xml()));
            var verifies = Verification.verifies(
                    used, Posts.EXPECTED.identityProvider().signingCertificates());
            assertThat(verifies).isNotEqualTo(isForged(used));
        }

        private static Element used(Wrapping how, Document document) {
            var root = document.getDocumentElement();
            return how.wrapsTheResponse()
                    ? root
                    : Dom.child(root, Saml.ASSERTION, "Assertion").orElseThrow();
        }

        private static boolean isForged(Element element) {
            return element.getAttribute("ID").startsWith("id-evil");
        }
    }

    /** Rows 1 to 8, 32 times: the last two columns are what is left when our own checks are turned off. */
    @Nested
    class WithOwnChecksAndSchemaOnAndOff {
        @ParameterizedTest
        @CsvSource(textBlock = """
                        #     both on,            own checks only,    schema only,       neither
                        XSW1, NESTED_MESSAGE,     NESTED_MESSAGE,     NOT_SCHEMA_VALID,  SIGNATURE_INVALID
                        XSW2, NESTED_MESSAGE,     NESTED_MESSAGE,     NOT_SCHEMA_VALID,  SIGNATURE_INVALID
                        XSW3, SEVERAL_ASSERTIONS, SEVERAL_ASSERTIONS, SIGNATURE_MISSING, SIGNATURE_MISSING
                        XSW4, HIDDEN_ASSERTION,   HIDDEN_ASSERTION,   NOT_SCHEMA_VALID,  SIGNATURE_MISSING
                        XSW5, SEVERAL_ASSERTIONS, SEVERAL_ASSERTIONS, SIGNATURE_INVALID, SIGNATURE_INVALID
                        XSW6, HIDDEN_ASSERTION,   HIDDEN_ASSERTION,   NOT_SCHEMA_VALID,  SIGNATURE_INVALID
                        XSW7, HIDDEN_ASSERTION,   HIDDEN_ASSERTION,   ada@example.com,   ada@example.com
                        XSW8, HIDDEN_ASSERTION,   HIDDEN_ASSERTION,   SIGNATURE_INVALID, SIGNATURE_INVALID
                        """)
        void theForgedNameIsNeverRead(Wrapping how, String both, String own, String schema, String neither) {
            var xml = wrapped(how).xml();
            assertThat(outcome(xml, true, true)).as("both on").isEqualTo(both);
            assertThat(outcome(xml, true, false)).as("own checks only").isEqualTo(own);
            assertThat(outcome(xml, false, true)).as("schema only").isEqualTo(schema);
            assertThat(outcome(xml, false, false)).as("neither").isEqualTo(neither);
        }

        /** So that the table above means something. */
        @ParameterizedTest
        @CsvSource({"true, true", "true, false", "false, true", "false, false"})
        void anHonestNameIsRead(boolean own, boolean schema) {
            assertThat(outcome(new ResponseXml().xml(), own, schema)).isEqualTo("ada@example.com");
            assertThat(outcome(new ResponseXml().signResponseOnly().xml(), own, schema))
                    .isEqualTo("ada@example.com");
        }

        /**
         * The way through the checks of {@link ResponseReader}, some left out: whom it reads, or why it reads nobody.
         */
        private static String outcome(String xml, boolean own, boolean schema) {
            var root = ResponseXml.parse(xml).getDocumentElement();
            try {
                if (own) {
                    requireOwn(root);
                }
                if (schema) {
                    SamlLibrary.requireSchema(root);
                }
                return nameId(root);
            } catch (RejectedMessageException rejected) {
                return rejected.rejection().name();
            } catch (SAXException broken) {
                return Rejection.NOT_SCHEMA_VALID.name();
            }
        }

        private static void requireOwn(Element root) throws RejectedMessageException {
            Structure.require(root);
            SignedElement.requireShape(root, Posts.EXPECTED);
            for (var assertion : Dom.children(root, Saml.ASSERTION, "Assertion")) {
                SignedElement.requireShape(assertion, Posts.EXPECTED);
            }
        }

        private static String nameId(Element root) throws RejectedMessageException {
            var assertion = Dom.child(root, Saml.ASSERTION, "Assertion").orElseThrow();
            var responseSigned = isSigned(root);
            if (!isSigned(assertion) && !responseSigned) {
                throw new RejectedMessageException(Rejection.SIGNATURE_MISSING);
            }
            return new AssertionReader(assertion, Posts.EXPECTED)
                    .read(AssertedSignIn.Signed.ASSERTION, false)
                    .nameId()
                    .value();
        }

        /** As {@link SignedElement} does, but without looking at the signature's shape. */
        private static boolean isSigned(Element element) throws RejectedMessageException {
            if (Dom.child(element, Saml.SIGNATURE, "Signature").isEmpty()) {
                return false;
            } else if (Verification.verifies(element, List.of(TestKeys.IDP.certificate()))) {
                return true;
            }
            throw new RejectedMessageException(Rejection.SIGNATURE_INVALID, element.getLocalName(), 1);
        }
    }

    @Nested
    class Others {
        /** Row 10. */
        @Test
        void theSignedAssertionTwice() {
            reject(Rejection.DUPLICATE_ID, new ResponseXml().tree(document -> {
                        var original = Wrapping.assertion(document);
                        original.getParentNode().appendChild(original.cloneNode(true));
                    }));
        }

        /** Row 10. */
        @Test
        void theSignedAssertionConcealedInTheStatus() {
            reject(Rejection.HIDDEN_ASSERTION, new ResponseXml().tree(document -> {
                        var original = Wrapping.assertion(document);
                        var detail = document.createElementNS(Saml.PROTOCOL, "saml2p:StatusDetail");
                        Dom.child(document.getDocumentElement(), Saml.PROTOCOL, "Status")
                                .orElseThrow()
                                .appendChild(detail);
                        var evil = Wrapping.forged(original);
                        evil.removeChild(Wrapping.signature(evil));
                        original.getParentNode().replaceChild(evil, original);
                        detail.appendChild(original);
                    }));
        }

        /** Row 11. */
        @Test
        void duplicateIds() {
            reject(Rejection.DUPLICATE_ID, new ResponseXml().tree(document -> {
                        var evil = Wrapping.forged(Wrapping.assertion(document));
                        evil.setAttribute("ID", "id-assertion");
                        document.getDocumentElement().appendChild(evil);
                    }));
        }

        /** Row 11: an ID that differs in the case of its name only. */
        @Test
        void duplicateIdsInAnAttributeOfAnotherSpelling() {
            reject(
                    Rejection.DUPLICATE_ID,
                    new ResponseXml().after("<saml2p:Status>", "<saml2p:Status Id=\"id-assertion\">"));
        }

        /** Row 12. */
        @Test
        void anIdOfAForeignNamespace() {
            reject(
                    Rejection.FOREIGN_ID,
                    new ResponseXml()
                            .after("<saml2p:Status>", "<saml2p:Status xmlns:x=\"urn:x\" x:ID=\"id-assertion\">"));
            reject(
                    Rejection.FOREIGN_ID,
                    new ResponseXml().after("<saml2p:Status>", "<saml2p:Status xml:id=\"other\">"));
        }

        /** Row 24. */
        @Test
        void aSignedAssertionInAdvice() {
            reject(Rejection.HIDDEN_ASSERTION, new ResponseXml().tree(document -> {
                        var original = Wrapping.assertion(document);
                        var evil = Wrapping.forged(original);
                        evil.removeChild(Wrapping.signature(evil));
                        original.getParentNode().replaceChild(evil, original);
                        var advice = document.createElementNS(Saml.ASSERTION, "saml2:Advice");
                        advice.appendChild(original);
                        evil.insertBefore(
                                advice,
                                Dom.child(evil, Saml.ASSERTION, "AuthnStatement")
                                        .orElseThrow());
                    }));
        }

        /** Row 24. */
        @Test
        void aSignatureInAnotherElement() {
            reject(Rejection.SIGNATURE_MISPLACED, new ResponseXml().tree(document -> {
                        var assertion = Wrapping.assertion(document);
                        Dom.child(assertion, Saml.ASSERTION, "Subject")
                                .orElseThrow()
                                .appendChild(Wrapping.signature(assertion));
                    }));
        }

        /** Row 24: the response carries the signature of the assertion. */
        @Test
        void theAssertionsSignatureAtTheResponse() {
            reject(Rejection.REFERENCE, new ResponseXml().tree(document -> {
                        var root = document.getDocumentElement();
                        root.insertBefore(
                                Wrapping.signature(Wrapping.assertion(document)),
                                Dom.child(root, Saml.PROTOCOL, "Status").orElseThrow());
                    }));
        }

        /** Row 24. */
        @Test
        void severalSignaturesInOneElement() {
            reject(Rejection.SEVERAL_SIGNATURES, new ResponseXml().tree(document -> {
                        var assertion = Wrapping.assertion(document);
                        var signature = Wrapping.signature(assertion);
                        assertion.insertBefore(signature.cloneNode(true), signature);
                    }));
        }

        /** Row 35. */
        @Test
        void anUnsignedAssertionBeforeTheSignedOne() {
            reject(Rejection.SEVERAL_ASSERTIONS, new ResponseXml().tree(document -> {
                        var original = Wrapping.assertion(document);
                        var evil = Wrapping.forged(original);
                        evil.removeChild(Wrapping.signature(evil));
                        document.getDocumentElement().insertBefore(evil, original);
                    }));
        }

        /** Row 19, CVE-2022-41912, and row 58: both are signed, and validly. */
        @Test
        void twoAssertionsThatAreBothSigned() {
            reject(Rejection.SEVERAL_ASSERTIONS, new ResponseXml().tree(document -> {
                        var original = Wrapping.assertion(document);
                        var other = Wrapping.forged(original);
                        other.removeChild(Wrapping.signature(other));
                        original.getParentNode().appendChild(other);
                        new TestSigner().sign(other);
                    }));
        }

        /** Row 58, by one signature around both. */
        @Test
        void twoAssertionsInOneSignedResponse() {
            var second = ResponseXml.ASSERTION.replace("id-assertion", "id-second");
            reject(
                    Rejection.SEVERAL_ASSERTIONS,
                    new ResponseXml()
                            .with(ResponseXml.ASSERTION, ResponseXml.ASSERTION + second)
                            .signResponseOnly());
        }

        @Test
        void anAssertionAndAnEncryptedOne() {
            reject(
                    Rejection.SEVERAL_ASSERTIONS,
                    new ResponseXml().encrypt(new TestEncryption()).tree(document -> document.getDocumentElement()
                            .appendChild(document.importNode(
                                    ResponseXml.parse(ResponseXml.ASSERTION).getDocumentElement(), true))));
        }

        /** Row 18: what is read is what was signed, also when the rest of the response says something else. */
        @Test
        void whatStandsOutsideTheSignatureIsNotRead() {
            var signIn = Posts.accept(new ResponseXml().tree(document -> {
                var extensions = document.createElementNS(Saml.PROTOCOL, "saml2p:Extensions");
                var name = document.createElementNS(Saml.ASSERTION, "saml2:NameID");
                name.setTextContent("admin@example.com");
                extensions.appendChild(name);
                var root = document.getDocumentElement();
                root.insertBefore(
                        extensions, Dom.child(root, Saml.PROTOCOL, "Status").orElseThrow());
            }));
            assertThat(signIn.nameId().value()).isEqualTo("ada@example.com");
        }
    }
}
