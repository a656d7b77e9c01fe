package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.SigningCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows 39 to 41 and 82. */
class HostileXmlTest {
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    private static void refuseQuickly(Reason reason, String xml) {
        assertTimeoutPreemptively(QUICKLY, () -> refuse(reason, xml));
    }

    @Nested
    class Doctype {
        @Test
        void anyDoctypeIsRefused() {
            refuse(Reason.DOCTYPE, "<!DOCTYPE EntityDescriptor>" + new MetadataXml().entity());
        }

        @Test
        void aDoctypeAfterACommentIsRefused() {
            refuse(Reason.DOCTYPE, "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE a []>" + new MetadataXml().entity());
        }

        @Test
        void billionLaughsEndFast() {
            var dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
            for (var i = 1; i <= 20; i++) {
                dtd.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
            }
            refuseQuickly(Reason.DOCTYPE, dtd + "]><a>&l20;</a>");
        }

        @Test
        void quadraticBlowUpEndsFast() {
            var dtd = "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(400_000) + "\">]>";
            refuseQuickly(Reason.DOCTYPE, dtd + "<a>" + "&x;".repeat(100_000) + "</a>");
        }

        @Test
        void recursiveEntitiesEndFast() {
            refuseQuickly(Reason.DOCTYPE, "<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]><a>&x;</a>");
        }

        @Test
        void defaultAttributesOfADtdAreNotApplied() {
            refuse(
                    Reason.DOCTYPE,
                    "<!DOCTYPE md:EntityDescriptor [<!ATTLIST md:EntityDescriptor entityID CDATA \"https://evil.example\">]>"
                            + new MetadataXml().entityAttributes("").entity());
        }
    }

    @Nested
    class Network {
        private ServerSocket server;

        @BeforeEach
        void listen() throws IOException {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            server.setSoTimeout(100);
        }

        @AfterEach
        void nobodyCalled() throws IOException {
            try (var listening = server) {
                assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
            }
        }

        private String url(String path) {
            return "http://127.0.0.1:" + server.getLocalPort() + "/" + path;
        }

        @Test
        void anExternalDtdIsNotFetched() {
            refuseQuickly(Reason.DOCTYPE, "<!DOCTYPE a SYSTEM \"" + url("a.dtd") + "\"><a/>");
        }

        @Test
        void aPublicExternalDtdIsNotFetched() {
            refuseQuickly(Reason.DOCTYPE, "<!DOCTYPE a PUBLIC \"-//x//y\" \"" + url("a.dtd") + "\"><a/>");
        }

        @Test
        void anExternalEntityIsNotFetched() {
            refuseQuickly(Reason.DOCTYPE, "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + url("x") + "\">]><a>&x;</a>");
        }

        @Test
        void anExternalParameterEntityIsNotFetched() {
            refuseQuickly(Reason.DOCTYPE, "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + url("x") + "\"> %x;]><a/>");
        }

        @Test
        void anXIncludeIsNotFetched() {
            refuseQuickly(
                    Reason.XINCLUDE,
                    new MetadataXml()
                            .beforeRole("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url("x")
                                    + "\"/>")
                            .entity());
        }

        @Test
        void aSchemaLocationIsNotFetched() {
            var schema = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                    + url("x.xsd") + "\" ";
            accept(new MetadataXml()
                    .entityAttributes(schema + "entityID=\"" + MetadataXml.ENTITY_ID + "\"")
                    .roleAttributes(schema + "protocolSupportEnumeration=\"" + MetadataXml.SAML_2 + "\""));
        }

        @Test
        void aStyleSheetIsNotFetched() {
            accept(MetadataXml.utf8(
                    "<?xml-stylesheet type=\"text/xsl\" href=\"" + url("x.xsl") + "\"?>" + new MetadataXml().entity()));
        }

        @Test
        void aRetrievalMethodIsNotFollowed() {
            refuse(
                    Reason.KEY_WITHOUT_CERTIFICATE,
                    new MetadataXml()
                            .keys(MetadataXml.keyInfo(
                                    "use=\"signing\"", "<ds:RetrievalMethod URI=\"" + url("key") + "\"/>")));
        }

        @Test
        void theAddressesInTheMetadataAreNotCalled() {
            accept(
                    new IdpMetadataParser(true),
                    new MetadataXml().location(url("sso")).bytes());
        }
    }

    @Nested
    class LocalFiles {
        @Test
        void aFileIsNotReadIntoTheEntityId(@TempDir Path directory) throws IOException {
            var secret = Files.writeString(directory.resolve("secret.txt"), "top-secret");
            var message = refuse(
                    Reason.DOCTYPE,
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                            + new MetadataXml().beforeRole("&x;").entity());
            assertThat(message).doesNotContain("top-secret");
        }

        @Test
        void anXIncludedFileIsNotRead(@TempDir Path directory) throws IOException {
            var secret = Files.writeString(directory.resolve("secret.txt"), "top-secret");
            refuse(
                    Reason.XINCLUDE,
                    new MetadataXml()
                            .roleStart("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                                    + secret.toUri() + "\"/>"));
        }
    }

    @Nested
    class Shape {
        @Test
        void deepNestingIsRefused() {
            refuseQuickly(Reason.TOO_DEEP, "<a>".repeat(100_000) + "</a>".repeat(40_000));
        }

        @Test
        void deepNestingInsideExtensionsIsRefused() {
            var deep = "<x:a xmlns:x=\"urn:x\">" + "<x:a>".repeat(50_000) + "</x:a>".repeat(50_000) + "</x:a>";
            refuseQuickly(
                    Reason.TOO_DEEP,
                    new MetadataXml()
                            .roleStart("<md:Extensions>" + deep + "</md:Extensions>")
                            .entity());
        }

        @Test
        void theDepthOfHonestExtensionsIsAccepted() {
            var deep = "<x:a xmlns:x=\"urn:x\">" + "<x:a>".repeat(50) + "</x:a>".repeat(50) + "</x:a>";
            accept(new MetadataXml().roleStart("<md:Extensions>" + deep + "</md:Extensions>"));
        }

        @Test
        void twentyThousandAttributesAreRefused() {
            var attributes = new StringBuilder();
            for (var i = 0; i < 20_000; i++) {
                attributes.append(" a").append(i).append("=\"\"");
            }
            refuseQuickly(
                    Reason.TOO_MANY_ATTRIBUTES,
                    new MetadataXml().entityAttributes(attributes.toString()).entity());
        }

        @Test
        void twentyThousandNamespacesAreRefused() {
            var declarations = new StringBuilder();
            for (var i = 0; i < 20_000; i++) {
                declarations.append(" xmlns:a").append(i).append("=\"u\"");
            }
            refuseQuickly(
                    Reason.TOO_MANY_ATTRIBUTES,
                    new MetadataXml().entityAttributes(declarations.toString()).entity());
        }

        @Test
        void aHugeElementNameIsRefused() {
            refuseQuickly(Reason.NAME_TOO_LONG, "<" + "a".repeat(900_000) + "/>");
        }

        @Test
        void aHugeAttributeNameIsRefused() {
            refuseQuickly(Reason.NAME_TOO_LONG, "<a " + "b".repeat(5_000) + "=\"\"/>");
        }

        @Test
        void aMillionSpacesInsideValuesEndFast() {
            var gap = "a" + " ".repeat(400_000) + "b";
            refuseQuickly(
                    Reason.ENTITY_ID_TOO_LONG, new MetadataXml().entityId(gap).entity());
            refuseQuickly(
                    Reason.LOCATION_MALFORMED,
                    new MetadataXml().location("https://" + gap).entity());
            refuseQuickly(
                    Reason.PROTOCOL_MISSING,
                    new MetadataXml().roleAttributes("x=\"" + gap + "\"").entity());
            assertTimeoutPreemptively(
                    QUICKLY, () -> accept(new MetadataXml().middle("<md:NameIDFormat>" + gap + "</md:NameIDFormat>")));
        }

        @Test
        void aThousandCertificatesEndFast() {
            var certificate = MetadataXml.key("", TestCertificates.of("EC/secp256r1"));
            var count = (IdpMetadataParser.MAX_BYTES - 10_000) / certificate.length();
            assertTimeoutPreemptively(QUICKLY, () -> accept(new MetadataXml().keys(certificate.repeat(count))));
        }

        @Test
        void theLimitsAreRecognisedWhateverTheLanguageOfTheServer() {
            var before = Locale.getDefault();
            Locale.setDefault(Locale.GERMANY);
            try {
                refuse(Reason.TOO_DEEP, "<a>".repeat(1_000));
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class NotWellFormed {
        @Test
        void aTruncatedFileIsRefusedWithTheLine() {
            var whole = new MetadataXml().entity();
            assertThat(refuse(Reason.NOT_WELL_FORMED, "\n\n" + whole.substring(0, whole.length() / 2)))
                    .contains("line 3");
        }

        @Test
        void severalRootElementsAreRefused() {
            refuse(Reason.NOT_WELL_FORMED, new MetadataXml().entity() + new MetadataXml().entity());
        }

        @Test
        void anEntityThatNobodyDeclaredIsRefused() {
            refuse(
                    Reason.NOT_WELL_FORMED,
                    new MetadataXml().beforeRole("&nbsp;").entity());
        }

        @Test
        void aNamespacePrefixThatNobodyDeclaredIsRefused() {
            refuse(Reason.NOT_WELL_FORMED, "<md:EntityDescriptor entityID=\"x\"/>");
        }

        @Test
        void anAttributeGivenTwiceIsRefused() {
            refuse(Reason.NOT_WELL_FORMED, new MetadataXml().entityAttributes("entityID=\"a\" entityID=\"b\""));
        }

        @Test
        void aNullCharacterReferenceIsRefused() {
            refuse(Reason.NOT_WELL_FORMED, new MetadataXml().entityId("https://idp.example.com/&#0;"));
        }
    }

    @Nested
    class CommentsAndCdata {
        @Test
        void aCommentDoesNotCutAValueShort() {
            var format = "<md:NameIDFormat>urn:x:<!-- cut -->one</md:NameIDFormat>";
            assertThat(accept(new MetadataXml().middle(format)).nameIdFormats()).containsExactly("urn:x:one");
        }

        @Test
        void cdataIsText() {
            var format = "<md:NameIDFormat>urn:x:<![CDATA[one]]></md:NameIDFormat>";
            assertThat(accept(new MetadataXml().middle(format)).nameIdFormats()).containsExactly("urn:x:one");
        }

        @Test
        void aCommentInACertificateDoesNotDamageIt() {
            var base64 = TestCertificates.base64(TestCertificates.rsa());
            var split = base64.substring(0, 100) + "<!-- half -->" + base64.substring(100);
            var key = MetadataXml.keyInfo(
                    "use=\"signing\"", "<ds:X509Data>" + MetadataXml.x509(split) + "</ds:X509Data>");
            assertThat(accept(new MetadataXml().keys(key)).signingCertificates())
                    .extracting(SigningCertificate::base64Der)
                    .containsExactly(base64);
        }
    }
}
