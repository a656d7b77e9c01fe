package dev.rollcall.saml.metadata.sp;

import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.idp.MetadataXml;
import dev.rollcall.saml.metadata.idp.TestCertificates;
import dev.rollcall.saml.wall.SamlLibrary;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SpMetadataWriterTest {
    private static final String ENTITY_ID = "https://rollcall.example/saml/acme";
    private static final String ACS = "https://rollcall.example/saml/acme/acs";
    private static final String EMAIL = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
    private static final String CERTIFICATE = TestCertificates.base64(TestCertificates.rsa());

    private static SpMetadata plain() {
        return new SpMetadata(ENTITY_ID, ACS, List.of(EMAIL), List.of(), false, true);
    }

    private static String write(SpMetadata sp) throws Exception {
        var xml = new SpMetadataWriter().write(sp);
        try {
            SamlLibrary.schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException invalid) {
            throw new AssertionError(xml, invalid);
        }
        return xml;
    }

    private static Document tree(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static Element only(Document document, String name) {
        var elements = document.getElementsByTagNameNS("*", name);
        assertThat(elements.getLength()).as(name).isEqualTo(1);
        return (Element) elements.item(0);
    }

    @Nested
    class Contents {
        @Test
        void itIsSchemaValidAndCarriesWhatItWasGiven() throws Exception {
            var document = tree(write(plain()));
            assertThat(only(document, "EntityDescriptor").getAttribute("entityID"))
                    .isEqualTo(ENTITY_ID);
            var role = only(document, "SPSSODescriptor");
            assertThat(role.getAttribute("protocolSupportEnumeration")).isEqualTo(MetadataXml.SAML_2);
            assertThat(role.getAttribute("WantAssertionsSigned")).isEqualTo("true");
            assertThat(role.getAttribute("AuthnRequestsSigned")).isEqualTo("false");
            assertThat(only(document, "NameIDFormat").getTextContent()).isEqualTo(EMAIL);
        }

        @Test
        void itBeginsWithADeclarationOfUtf8() throws Exception {
            assertThat(write(plain())).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        }

        @Test
        void theAssertionConsumerServiceTakesPostsAndIsTheDefault() throws Exception {
            var service = only(tree(write(plain())), "AssertionConsumerService");
            assertThat(service.getAttribute("Binding")).isEqualTo(Binding.HTTP_POST.uri());
            assertThat(service.getAttribute("Location")).isEqualTo(ACS);
            assertThat(service.getAttribute("index")).isEqualTo("0");
            assertThat(service.getAttribute("isDefault")).isEqualTo("true");
        }

        @Test
        void withoutCertificatesAndFormatsItIsStillValid() throws Exception {
            var document = tree(write(new SpMetadata(ENTITY_ID, ACS, List.of(), List.of(), false, false)));
            assertThat(document.getElementsByTagNameNS("*", "KeyDescriptor").getLength())
                    .isZero();
        }

        @Test
        void everyCertificateIsAnnouncedForSigningOnly() throws Exception {
            var document = tree(write(
                    new SpMetadata(ENTITY_ID, ACS, List.of(EMAIL), List.of(CERTIFICATE, CERTIFICATE), true, true)));
            var keys = document.getElementsByTagNameNS("*", "KeyDescriptor");
            assertThat(keys.getLength()).isEqualTo(2);
            assertThat(((Element) keys.item(1)).getAttribute("use")).isEqualTo("signing");
            assertThat(keys.item(0).getTextContent().strip()).isEqualTo(CERTIFICATE);
        }

        @Test
        void keysForEncryptionAndTheLogoutAddressAreAnnouncedWhenGiven() throws Exception {
            var encryption = TestCertificates.base64(TestCertificates.of("RSA/2048/encryption"));
            var document = tree(write(new SpMetadata(
                    ENTITY_ID,
                    ACS,
                    List.of(EMAIL),
                    List.of(CERTIFICATE),
                    List.of(encryption),
                    ENTITY_ID + "/logout",
                    true,
                    true)));
            var keys = document.getElementsByTagNameNS("*", "KeyDescriptor");
            assertThat(keys.getLength()).isEqualTo(2);
            assertThat(((Element) keys.item(1)).getAttribute("use")).isEqualTo("encryption");
            assertThat(keys.item(1).getTextContent().strip()).isEqualTo(encryption);
            var methods = document.getElementsByTagNameNS("*", "EncryptionMethod");
            assertThat(methods.getLength()).isEqualTo(3);
            assertThat(((Element) methods.item(0)).getAttribute("Algorithm")).endsWith("aes256-gcm");
            assertThat(methods.item(0).getParentNode()).isSameAs(keys.item(1));
            var logout = document.getElementsByTagNameNS("*", "SingleLogoutService");
            assertThat(((Element) logout.item(0)).getAttribute("Binding")).isEqualTo(Binding.HTTP_REDIRECT.uri());
            assertThat(((Element) logout.item(1)).getAttribute("Binding")).isEqualTo(Binding.HTTP_POST.uri());
            assertThat(((Element) logout.item(1)).getAttribute("Location")).isEqualTo(ENTITY_ID + "/logout");
        }

        @Test
        void ourOwnMetadataUploadedAsTheirsIsRefusedAsSuch() throws Exception {
            refuse(Reason.SP_METADATA, write(plain()));
        }
    }

    @Nested
    class Escaping {
        @Test
        void specialCharactersSurviveARoundTrip() throws Exception {
            var entityId = "https://rollcall.example/saml?a=1&b='x'";
            var acs = "https://rollcall.example/acs?t=a&u='b'";
            var document = tree(write(new SpMetadata(entityId, acs, List.of("urn:x?a&b"), List.of(), false, true)));
            assertThat(only(document, "EntityDescriptor").getAttribute("entityID"))
                    .isEqualTo(entityId);
            assertThat(only(document, "AssertionConsumerService").getAttribute("Location"))
                    .isEqualTo(acs);
            assertThat(only(document, "NameIDFormat").getTextContent()).isEqualTo("urn:x?a&b");
        }

        @Test
        void lettersBeyondAsciiAndTheBasicPlaneSurvive() throws Exception {
            var entityId = "https://rollcall.example/sch\u00FCler/\uD83D\uDD11";
            var document = tree(write(new SpMetadata(entityId, ACS, List.of(), List.of(), false, true)));
            assertThat(only(document, "EntityDescriptor").getAttribute("entityID"))
                    .isEqualTo(entityId);
        }

        @Test
        void aCertificateWithLineBreaksIsWrittenOnOneLine() throws Exception {
            var wrapped = CERTIFICATE.replaceAll("(.{64})", "$1\r\n");
            assertThat(write(new SpMetadata(ENTITY_ID, ACS, List.of(), List.of(wrapped), true, true)))
                    .contains(">" + CERTIFICATE + "<");
        }
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @ValueSource(strings = {"", "urn:a\nb", "urn:\"><x", "urn:\uD800", "urn:\u0000"})
        void anEntityIdThatIsNone(String entityId) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpMetadata(entityId, ACS, List.of(), List.of(), false, true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/acs", "javascript:alert(1)", "https://", "https:///acs"})
        void anAddressThatIsNone(String acs) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpMetadata(ENTITY_ID, acs, List.of(), List.of(), false, true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<x/>", "not base64!"})
        void aCertificateThatIsNone(String certificate) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpMetadata(ENTITY_ID, ACS, List.of(), List.of(certificate), false, true));
        }

        @Test
        void signedRequestsWithoutACertificate() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpMetadata(ENTITY_ID, ACS, List.of(), List.of(), true, true));
        }
    }
}
