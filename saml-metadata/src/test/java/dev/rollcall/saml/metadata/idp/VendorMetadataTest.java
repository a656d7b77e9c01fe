package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static dev.rollcall.saml.metadata.idp.Uploads.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.SigningCertificate;
import dev.rollcall.saml.metadata.SingleSignOnService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows 80 and 83: what identity providers really offer, signed or not. */
class VendorMetadataTest {
    private static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
    private static final String EMAIL = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";

    @Test
    void oktaIsAccepted() {
        var okta = accept(vendor("okta.xml"));
        var location = "https://example.okta.com/app/example_rollcall_1/exkrollcall0demo1d7/sso/saml";
        assertThat(okta.entityId()).isEqualTo("http://www.okta.com/exkrollcall0demo1d7");
        assertThat(okta.singleSignOnServices())
                .containsExactly(
                        new SingleSignOnService(Binding.HTTP_POST, location),
                        new SingleSignOnService(Binding.HTTP_REDIRECT, location));
        assertThat(okta.singleLogoutServices()).isEmpty();
        assertThat(okta.signingCertificates()).hasSize(1);
        assertThat(okta.nameIdFormats()).containsExactly(UNSPECIFIED, EMAIL);
        assertThat(okta.wantAuthnRequestsSigned()).isFalse();
        assertThat(okta.validUntil()).isNull();
    }

    @Test
    void entraWithWsFederationRolesAndASignatureIsAccepted() {
        var entra = accept(vendor("entra.xml"));
        assertThat(entra.entityId()).startsWith("https://sts.windows.net/");
        assertThat(entra.singleSignOnServices())
                .extracting(SingleSignOnService::binding)
                .containsExactly(Binding.HTTP_REDIRECT, Binding.HTTP_POST);
        assertThat(entra.singleLogoutServices()).hasSize(1);
        assertThat(entra.signingCertificates()).hasSize(1);
    }

    @Test
    void adFsWithThreeKindsOfRolesIsAccepted() {
        var adfs = accept(vendor("adfs.xml"));
        assertThat(adfs.entityId()).isEqualTo("http://adfs.corp.example/adfs/services/trust");
        assertThat(adfs.signingCertificates()).hasSize(1);
        assertThat(adfs.nameIdFormats()).hasSize(3).startsWith(EMAIL);
        assertThat(adfs.singleLogoutServices()).hasSize(2);
    }

    @Test
    void keycloakOnTheDevelopersMachineIsAcceptedWhenAskedFor() {
        var keycloak = accept(new IdpMetadataParser(true), vendor("keycloak.xml"));
        assertThat(keycloak.wantAuthnRequestsSigned()).isTrue();
        assertThat(keycloak.singleSignOnServices()).hasSize(2);
        assertThat(keycloak.nameIdFormats()).hasSize(4);
        refuse(Reason.LOCATION_NOT_HTTPS, vendor("keycloak.xml"));
    }

    /** Row 80. */
    @Test
    void aSignatureThatFitsNothingIsIgnoredOnTheEntityAndOnTheRole() {
        var nonsense = "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:Nonsense/></ds:Signature>";
        accept(new MetadataXml().beforeRole(nonsense).roleStart(nonsense));
    }

    /**
     * Row 80: who uploads a file vouches for it; a signature in it is ignored (docs/security.md), and so is its key.
     */
    @Nested
    class AFileThatIsSigned {
        private static final String ELSEWHERE = "https://elsewhere.example.com/sso";

        private final MetadataXml unsigned =
                new MetadataXml().entityAttributes("entityID=\"" + MetadataXml.ENTITY_ID + "\" ID=\"_1\"");
        private final String signed = SignedFile.sign(unsigned.entity());

        @Test
        void isReadAsOneThatIsNot() {
            assertThat(SignedFile.verifies(signed)).isTrue();
            assertThat(accept(MetadataXml.utf8(signed))).isEqualTo(accept(unsigned));
        }

        /** Nothing in what was read tells the two apart, so nothing can claim that the signature was verified. */
        @Test
        void andAlteredAfterwardsIsReadAsItStandsThereNow() {
            var altered = signed.replace(MetadataXml.SSO, ELSEWHERE);
            assertThat(SignedFile.verifies(altered)).isFalse();
            var read = accept(MetadataXml.utf8(altered));
            assertThat(read.singleSignOnServices())
                    .containsExactly(new SingleSignOnService(Binding.HTTP_REDIRECT, ELSEWHERE));
            assertThat(read).isEqualTo(accept(unsigned.location(ELSEWHERE)));
        }

        @Test
        void doesNotBringAKeyForSignIns() {
            var signer = TestCertificates.base64(SignedFile.SIGNER);
            assertThat(signed.replaceAll("\\s|&#13;", "")).contains(signer);
            assertThat(accept(MetadataXml.utf8(signed)).signingCertificates())
                    .isNotEmpty()
                    .extracting(SigningCertificate::base64Der)
                    .doesNotContain(signer);
        }
    }

    @Test
    void manyFilesAtOnceDoNotDisturbEachOther() {
        var parser = new IdpMetadataParser();
        var names = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> accept(
                                parser,
                                new MetadataXml().entityId("urn:idp:" + number).bytes())
                        .entityId())
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(IntStream.range(0, 64)
                        .mapToObj(number -> "urn:idp:" + number)
                        .toList());
    }
}
