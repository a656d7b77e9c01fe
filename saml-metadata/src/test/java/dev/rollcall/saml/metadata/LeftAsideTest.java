package dev.rollcall.saml.metadata;

import static dev.rollcall.saml.metadata.idp.MetadataXml.ENTITY_ID;
import static dev.rollcall.saml.metadata.idp.MetadataXml.SAML_2;
import static dev.rollcall.saml.metadata.idp.MetadataXml.SLO;
import static dev.rollcall.saml.metadata.idp.MetadataXml.SSO;
import static dev.rollcall.saml.metadata.idp.MetadataXml.service;
import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.idp.MetadataXml;
import dev.rollcall.saml.metadata.idp.TestCertificates;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Metadata that breaks its schema, as real identity providers publish it: read what is understood, and name the rest.
 */
class LeftAsideTest {
    private static final String KEY = MetadataXml.key("use=\"signing\"", TestCertificates.rsa());
    private static final String PROTOCOL = "protocolSupportEnumeration=\"" + SAML_2 + "\" ";

    private static ListAssert<String> assertLeftAside(MetadataXml xml) {
        return assertThat(
                accept(xml).leftAside().stream().map(LeftAside::sentence).toList());
    }

    @Nested
    class Order {
        private static final String FORMAT = "<md:NameIDFormat>urn:a</md:NameIDFormat>";

        @Test
        void isNotAsked() {
            var straight = accept(
                    new MetadataXml().keys(KEY).middle(service("SingleLogoutService", "HTTP-POST", SLO), FORMAT));
            var turned = accept(new MetadataXml()
                    .roleStart(service("SingleSignOnService", "HTTP-Redirect", SSO) + FORMAT)
                    .keys()
                    .middle(service("SingleLogoutService", "HTTP-POST", SLO))
                    .services(KEY));
            assertThat(turned).isEqualTo(straight);
            assertThat(turned.leftAside()).isEmpty();
        }

        @Test
        void ofTheEntityIsNotAskedEither() {
            assertThat(accept(new MetadataXml()
                                    .beforeRole("<md:ContactPerson contactType=\"technical\"/><md:Extensions/>"
                                            + "<md:Organization/>"))
                            .leftAside())
                    .isEmpty();
        }
    }

    @Nested
    class Elements {
        @Test
        void thatNobodyKnowsAreNamedWithTheirLine() {
            assertLeftAside(new MetadataXml().middle("\n\n<md:Surprise><md:KeyDescriptor/></md:Surprise>"))
                    .containsExactly("The element Surprise in line 4 does not belong in IDPSSODescriptor.");
        }

        @Test
        void ofTheEntityAreNamedToo() {
            assertLeftAside(new MetadataXml().beforeRole("<x:Note xmlns:x=\"urn:x\">Hello</x:Note>"))
                    .containsExactly("The element Note in line 2 does not belong in EntityDescriptor.");
        }

        /**
         * What stands in an unknown element, or is only called like a known one, brings neither a key nor an address.
         */
        @Test
        void bringNeitherAKeyNorAnAddress() {
            var evil = MetadataXml.key("use=\"signing\"", TestCertificates.of("RSA/2048/next"));
            var inside = evil + service("SingleSignOnService", "HTTP-POST", "https://evil.example/sso");
            var foreign = "<md:Pair xmlns:md=\"urn:x\">" + inside + "</md:Pair>";
            var alike = "<x:KeyDescriptor xmlns:x=\"urn:x\">" + evil + "</x:KeyDescriptor>";
            var read = accept(new MetadataXml()
                    .keys(KEY)
                    .roleStart("<md:Surprise>" + inside + "</md:Surprise><md:Extensions>" + inside + "</md:Extensions>")
                    .middle(foreign, alike, "<md:Organization>" + inside + "</md:Organization>"));
            var plain = accept(new MetadataXml().keys(KEY));
            assertThat(read.signingCertificates()).isEqualTo(plain.signingCertificates());
            assertThat(read.singleSignOnServices()).isEqualTo(plain.singleSignOnServices());
            assertThat(read.leftAside()).hasSize(3);
        }

        @Test
        void ofTheWrongNamespaceAreNamedWithTheRightOne() {
            assertLeftAside(new MetadataXml()
                            .middle("<SingleLogoutService Binding=\"" + Binding.HTTP_POST.uri() + "\" Location=\"" + SLO
                                    + "\"/>"))
                    .containsExactly(
                            "The element SingleLogoutService in line 2 is in no namespace instead of the namespace"
                                    + " urn:oasis:names:tc:SAML:2.0:metadata.");
        }

        @Test
        void thatAreMissingBecauseOfTheirNamespaceAreNamedInTheRefusal() {
            assertThat(refuse(
                            Reason.NO_SINGLE_SIGN_ON_SERVICE,
                            new MetadataXml()
                                    .services("<x:SingleSignOnService xmlns:x=\"urn:x\" Binding=\""
                                            + Binding.HTTP_POST.uri() + "\" Location=\"" + SSO + "\"/>")))
                    .contains(
                            "This was left aside: The element SingleSignOnService in line 2 is in the namespace urn:x");
            assertThat(refuse(
                            Reason.NO_IDP_ROLE,
                            new MetadataXml().roles(0).beforeRole("<IDPSSODescriptor " + PROTOCOL + "/>")))
                    .contains("The element IDPSSODescriptor in line 2 is in no namespace");
            assertThat(refuse(Reason.NO_CERTIFICATE, new MetadataXml().keys("<KeyDescriptor use=\"signing\"/>")))
                    .contains("The element KeyDescriptor in line 2 is in no namespace");
        }

        @Test
        void thatMayStandThereAreNotNamed() {
            assertThat(accept(
                                    new MetadataXml()
                                            .roleStart(
                                                    "<md:Extensions><x:Any xmlns:x=\"urn:x\"/></md:Extensions>"
                                                            + "<md:Organization/><md:ContactPerson/>"
                                                            + service("ArtifactResolutionService", "SOAP", SSO)
                                                            + service("ManageNameIDService", "SOAP", SSO)
                                                            + "<md:AttributeProfile>urn:x</md:AttributeProfile>"
                                                            + "<a:Attribute xmlns:a=\"urn:oasis:names:tc:SAML:2.0:assertion\" Name=\"x\"/>"))
                            .leftAside())
                    .isEmpty();
        }

        @Test
        void andTextBetweenThemAreNamed() {
            assertLeftAside(new MetadataXml().middle("and now\n"))
                    .containsExactly(
                            "There is text in IDPSSODescriptor in line 2, where only elements belong: and now.");
        }

        @Test
        void byTheThousandAreCountedAndNotListed() {
            assertLeftAside(new MetadataXml().middle("<md:Surprise/>".repeat(5_000)))
                    .hasSize(21)
                    .endsWith("There are 4980 more of such parts.");
        }
    }

    @Nested
    class Attributes {
        @ParameterizedTest
        @CsvSource({"True, true", "TRUE, true", "1, true", "' true ', true", "False, false", "FALSE, false", "0, false"
        })
        void wantAuthnRequestsSignedIsReadInCapitalsToo(String written, boolean wanted) {
            var read =
                    accept(new MetadataXml().roleAttributes(PROTOCOL + "WantAuthnRequestsSigned=\"" + written + "\""));
            assertThat(read.wantAuthnRequestsSigned()).isEqualTo(wanted);
            assertThat(read.leftAside()).isEmpty();
        }

        @Test
        void wantAuthnRequestsSignedThatIsNeitherIsNamed() {
            var xml = new MetadataXml().roleAttributes(PROTOCOL + "WantAuthnRequestsSigned=\"maybe\"");
            assertThat(accept(xml).wantAuthnRequestsSigned()).isFalse();
            assertLeftAside(xml)
                    .containsExactly("WantAuthnRequestsSigned in line 2 is \"maybe\", and neither true nor false."
                            + " Requests go unsigned.");
        }

        @Test
        void thatNobodyKnowsAreNamed() {
            assertLeftAside(new MetadataXml()
                            .entityAttributes("entityID=\"" + ENTITY_ID + "\" version=\"2\"")
                            .roleAttributes(PROTOCOL + "WantAuthnRequestSigned=\"true\"")
                            .services("<md:SingleSignOnService index=\"0\" Binding=\"" + Binding.HTTP_POST.uri()
                                    + "\" Location=\"" + SSO + "\"/>"))
                    .containsExactly(
                            "The attribute version of EntityDescriptor in line 2 does not belong there: its value is \"2\".",
                            "The attribute WantAuthnRequestSigned of IDPSSODescriptor in line 2 does not belong there:"
                                    + " its value is \"true\".",
                            "The attribute index of SingleSignOnService in line 2 does not belong there: its value is"
                                    + " \"0\".");
        }

        @Test
        void ofOtherNamespacesMayStandAnywhere() {
            assertThat(accept(new MetadataXml()
                                    .roleAttributes(PROTOCOL + "xml:lang=\"xx-nonsense\" xmlns:x=\"urn:x\" x:any=\"1\"")
                                    .services("<md:SingleSignOnService xmlns:x=\"urn:x\" x:any=\"1\" Binding=\""
                                            + Binding.HTTP_POST.uri() + "\" Location=\"" + SSO + "\"/>"))
                            .leftAside())
                    .isEmpty();
        }

        @Test
        void thatAreMisspeltAreNamedInTheRefusal() {
            assertThat(refuse(
                            Reason.ENTITY_ID_MISSING,
                            new MetadataXml().entityAttributes("entityId=\"" + ENTITY_ID + "\"")))
                    .contains("The attribute entityId of EntityDescriptor in line 2 does not belong there");
            assertThat(refuse(
                            Reason.LOCATION_MISSING,
                            new MetadataXml()
                                    .services("<md:SingleSignOnService Binding=\"" + Binding.HTTP_POST.uri()
                                            + "\" location=\"" + SSO + "\"/>")))
                    .contains("The attribute location of SingleSignOnService");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a while", "0", "3600", "P1", "PT1H30"})
        void aCacheDurationThatIsNoneIsNamed(String written) {
            assertLeftAside(new MetadataXml().roleAttributes(PROTOCOL + "cacheDuration=\"" + written + "\""))
                    .containsExactly("cacheDuration in line 2 is no duration: \"" + written + "\".");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT1H", "P0Y0M0DT6H0M0.000S", "-P1D", "P1Y", ""})
        void aCacheDurationIsNotUsed(String written) {
            assertThat(accept(new MetadataXml().roleAttributes(PROTOCOL + "cacheDuration=\"" + written + "\""))
                            .leftAside())
                    .isEmpty();
        }

        @Test
        void areQuotedShortlyAndOnOneLine() {
            assertLeftAside(new MetadataXml().roleAttributes(PROTOCOL + "x=\"&#10;" + "y".repeat(5_000) + "\""))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(300)
                    .doesNotContain("\n");
        }
    }
}
