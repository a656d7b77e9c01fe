package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static dev.rollcall.saml.metadata.idp.Uploads.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.SingleSignOnService;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 72 to 74 and 76: metadata, but not that of one identity provider. */
class IdpRoleTest {
    private static final String OTHER =
            new MetadataXml().entityId("https://other.example").entity();
    private static final String SP =
            new String(resource("sp.xml"), StandardCharsets.UTF_8).replaceFirst("<\\?xml.*?\\?>", "");

    @Nested
    class Root {
        @Test
        void aSamlResponseIsRefusedByName() {
            assertThat(refuse(Reason.SAML_RESPONSE, resource("response.xml")))
                    .startsWith("This file is a SAML response, not metadata. In Okta open the app's Sign On tab");
        }

        @Test
        void anAuthnRequestIsRefusedByName() {
            assertThat(refuse(
                            Reason.SAML_MESSAGE, "<p:AuthnRequest xmlns:p=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>"))
                    .contains("AuthnRequest");
        }

        @Test
        void anAssertionIsRefusedByName() {
            assertThat(refuse(Reason.SAML_MESSAGE, "<Assertion xmlns=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>"))
                    .contains("Assertion");
        }

        @Test
        void otherXmlIsRefusedWithTheNameOfItsRoot() {
            assertThat(refuse(Reason.WRONG_ROOT, "<project><modelVersion/></project>"))
                    .contains("project");
        }

        @Test
        void anEntityDescriptorWithoutTheNamespaceIsRefusedAsThat() {
            assertThat(refuse(Reason.WRONG_NAMESPACE, "<EntityDescriptor entityID=\"https://idp.example.com\"/>"))
                    .contains("begins with the element EntityDescriptor, but in no namespace instead of the namespace"
                            + " urn:oasis:names:tc:SAML:2.0:metadata");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "urn:oasis:names:tc:SAML:2.0:metadata ",
                    "urn:oasis:names:tc:SAML:2.0:metadata/",
                    "urn:oasis:names:tc:SAML:2.0:Metadata",
                    "urn:oasis:names:tc:SAML:2.0:protocol ",
                    "urn:oasis:names:tc:SAML:1.0:metadata"
                })
        void oneOfAnotherNamespaceIsRefusedWithItsName(String namespace) {
            for (var name : new String[] {"EntityDescriptor", "EntitiesDescriptor"}) {
                assertThat(refuse(Reason.WRONG_NAMESPACE, "<" + name + " xmlns=\"" + namespace + "\"/>"))
                        .contains(name, "the namespace " + namespace)
                        .doesNotContain("instead of EntityDescriptor");
            }
        }

        @Test
        void aWebPageOfXhtmlIsRefusedAsOne() {
            refuse(Reason.HTML, "<x:html xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:body/></x:html>");
        }

        @Test
        void aSaml11ResponseIsRefused() {
            refuse(Reason.WRONG_ROOT, "<Response xmlns=\"urn:oasis:names:tc:SAML:1.0:protocol\"/>");
        }

        @Test
        void aRoleWithoutItsEntityIsRefused() {
            refuse(Reason.WRONG_ROOT, "<IDPSSODescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\"/>");
        }
    }

    @Nested
    class Role {
        @Test
        void serviceProviderMetadataIsRefused() {
            assertThat(refuse(Reason.SP_METADATA, resource("sp.xml"))).contains("service provider");
        }

        @Test
        void anEntityWithoutAnyRoleIsRefused() {
            refuse(Reason.NO_IDP_ROLE, new MetadataXml().roles(0));
        }

        @Test
        void anEntityThatSpeaksWsFederationOnlyIsRefused() {
            var role = "<md:RoleDescriptor xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xmlns:fed=\"http://docs.oasis-open.org/wsfed/federation/200706\""
                    + " xsi:type=\"fed:SecurityTokenServiceType\" protocolSupportEnumeration=\"x\"/>";
            refuse(Reason.NO_IDP_ROLE, new MetadataXml().beforeRole(role).roles(0));
        }

        @Test
        void aRoleThatSpeaksSaml11OnlyIsRefused() {
            refuse(
                    Reason.NO_SAML_2,
                    new MetadataXml()
                            .roleAttributes("protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:1.1:protocol\""));
        }

        @Test
        void aRoleThatSpeaksBothIsAccepted() {
            accept(new MetadataXml()
                    .roleAttributes("protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:1.1:protocol \n "
                            + MetadataXml.SAML_2 + "\""));
        }

        @Test
        void aRoleWithoutProtocolSupportEnumerationIsRefused() {
            refuse(Reason.PROTOCOL_MISSING, new MetadataXml().roleAttributes(""));
        }

        @Test
        void twoIdentityProviderRolesAreRefused() {
            assertThat(refuse(Reason.SEVERAL_IDP_ROLES, new MetadataXml().roles(2)))
                    .contains("2");
        }

        @Test
        void aSecondRoleOfAnotherProtocolIsIgnored() {
            accept(new MetadataXml()
                    .beforeRole("<md:IDPSSODescriptor"
                            + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:1.1:protocol\"/>"));
        }

        @Test
        void anEntityThatIsBothIsAccepted() {
            var sp = "<md:SPSSODescriptor protocolSupportEnumeration=\"" + MetadataXml.SAML_2 + "\"/>";
            accept(new MetadataXml().beforeRole(sp));
        }

        @Test
        void aRoleHiddenInExtensionsDoesNotCount() {
            var hidden = "<md:Extensions>" + OTHER + "</md:Extensions>";
            assertThat(accept(new MetadataXml().beforeRole(hidden)).entityId()).isEqualTo(MetadataXml.ENTITY_ID);
        }

        @Test
        void wantAuthnRequestsSignedIsRead() {
            var protocol = "protocolSupportEnumeration=\"" + MetadataXml.SAML_2 + "\" ";
            assertThat(accept(new MetadataXml()).wantAuthnRequestsSigned()).isFalse();
            assertThat(accept(new MetadataXml().roleAttributes(protocol + "WantAuthnRequestsSigned=\"1\""))
                            .wantAuthnRequestsSigned())
                    .isTrue();
        }

        @Test
        void nameIdFormatsKeepTheirOrderAndLoseTheirDoubles() {
            var formats = "<md:NameIDFormat> urn:b\n</md:NameIDFormat><md:NameIDFormat>urn:a</md:NameIDFormat>"
                    + "<md:NameIDFormat>urn:b</md:NameIDFormat><md:NameIDFormat/>";
            assertThat(accept(new MetadataXml().middle(formats)).nameIdFormats())
                    .containsExactly("urn:b", "urn:a");
        }
    }

    @Nested
    class Group {
        @Test
        void oneIdentityProviderIsAccepted() {
            assertThat(accept(MetadataXml.group("", OTHER)).entityId()).isEqualTo("https://other.example");
        }

        @Test
        void oneIdentityProviderAmongServiceProvidersInANestedGroupIsAccepted() {
            var inner = new String(MetadataXml.group("Name=\"inner\"", OTHER), StandardCharsets.UTF_8);
            assertThat(accept(MetadataXml.group("", SP, inner)).entityId()).isEqualTo("https://other.example");
        }

        @Test
        void severalIdentityProvidersAreRefusedWithTheirNumber() {
            assertThat(refuse(
                            Reason.SEVERAL_IDENTITY_PROVIDERS,
                            MetadataXml.group("", OTHER, new MetadataXml().entity(), OTHER)))
                    .contains("3 identity providers")
                    .contains("this app only");
        }

        @Test
        void aGroupOfServiceProvidersIsRefused() {
            refuse(Reason.SP_METADATA, MetadataXml.group("", SP));
        }

        @Test
        void anEmptyGroupIsRefused() {
            refuse(Reason.NO_IDP_ROLE, MetadataXml.group(""));
        }
    }

    @Nested
    class Type {
        @Test
        void aRoleThatClaimsAnotherTypeIsRefused() {
            assertThat(refuse(
                            Reason.NOT_SCHEMA_VALID,
                            new MetadataXml()
                                    .roleAttributes("protocolSupportEnumeration=\"" + MetadataXml.SAML_2
                                            + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                            + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:string\"")))
                    .contains("element IDPSSODescriptor in line 2", "xs:string");
        }

        @Test
        void aRoleThatNamesItsOwnTypeIsAccepted() {
            accept(new MetadataXml()
                    .roleAttributes("protocolSupportEnumeration=\"" + MetadataXml.SAML_2
                            + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " xsi:type=\"md:IDPSSODescriptorType\""));
        }

        /** What claims to be something else brings neither a key nor an address. */
        @Test
        void anEndpointAndAKeyThatClaimAnotherTypeAreLeftAside() {
            var type = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"md:IndexedEndpointType\"";
            var odd = "<md:SingleSignOnService Binding=\"" + Binding.HTTP_POST.uri() + "\" Location=\""
                    + MetadataXml.SLO + "\"" + type + "/>";
            var read = accept(new MetadataXml()
                    .keys(
                            MetadataXml.key(type, TestCertificates.of("RSA/2048/next")),
                            MetadataXml.key("", TestCertificates.rsa()))
                    .services(odd, MetadataXml.service("SingleSignOnService", "HTTP-POST", MetadataXml.SSO)));
            assertThat(read.singleSignOnServices())
                    .containsExactly(new SingleSignOnService(Binding.HTTP_POST, MetadataXml.SSO));
            assertThat(read.signingCertificates()).hasSize(1);
            assertThat(read.leftAside())
                    .extracting(LeftAside::kind)
                    .containsExactly(LeftAside.Kind.TYPE, LeftAside.Kind.TYPE);
        }

        @Test
        void aBadDurationInARoleThatIsNotUsedDoesNoHarm() {
            accept(new MetadataXml()
                    .beforeRole("<md:SPSSODescriptor cacheDuration=\"a while\" protocolSupportEnumeration=\""
                            + MetadataXml.SAML_2 + "\"/>"));
        }
    }
}
