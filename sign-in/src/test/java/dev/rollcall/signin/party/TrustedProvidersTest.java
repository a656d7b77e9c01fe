package dev.rollcall.signin.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.key.SpKeys;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.signin.metadata.MetadataFile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProvidersTest {
    private static final Instant NOW = Instant.now();
    private static final SpKeyPair KEY = SpKeys.create("idp", NOW.minusSeconds(60), Duration.ofDays(1));
    private static final String METADATA = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
            + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" entityID=\"https://idp.example/größe\">"
            + "<md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
            + "<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
            + KEY.certificateBase64Der()
            + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"
            + "<md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\""
            + " Location=\"https://idp.example/sso\"/></md:IDPSSODescriptor></md:EntityDescriptor>";

    /** What is kept is text; what its first line says of the uploaded file's bytes no longer holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<?xml version=\"1.0\"?>\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<?xml version='1.0' encoding='UTF-16' standalone='yes'?>\n",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n",
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>",
                "\uFEFF",
            })
    void metadataIsReadInWhateverEncodingItCame(String declaration) throws Exception {
        var kept = MetadataFile.read(declaration + METADATA, NOW);
        var provider = TrustedProviders.trusted(kept, NOW);

        assertThat(provider.entityId()).isEqualTo("https://idp.example/größe");
        assertThat(provider.signingCertificates()).containsExactly(KEY.certificate());
    }

    @Test
    void ofMetadataThatHasRunOutNothingIsBelieved() throws Exception {
        var runOut =
                METADATA.replace("<md:IDPSSODescriptor ", "<md:IDPSSODescriptor validUntil=\"2020-01-01T00:00:00Z\" ");

        var kept = MetadataFile.read(runOut, Instant.MIN);

        assertThatThrownBy(() -> TrustedProviders.trusted(kept, NOW)).isInstanceOf(InvalidMetadataException.class);
    }
}
