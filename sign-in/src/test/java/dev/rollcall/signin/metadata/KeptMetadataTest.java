package dev.rollcall.signin.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.saml.key.SpKeys;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.idp.IdpMetadataParser;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class KeptMetadataTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    /** Whatever sign-in and logout need of a document stands in what is kept of it. */
    @Test
    void saysAllThatTheDocumentSays() throws Exception {
        String document = document();
        IdpMetadata read = new IdpMetadataParser().parse(document, NOW);

        var kept = MetadataFile.read(document, NOW);

        assertThat(read.singleLogoutServices()).hasSize(2);
        assertThat(read.setAsideCertificates()).hasSize(1);
        assertThat(KeptMetadata.metadata(kept))
                .usingRecursiveComparison()
                .ignoringFields("leftAside")
                .isEqualTo(read);
        assertThat(kept.details()).isNotNull();
        assertThat(kept.details().leftAside())
                .hasSize(1)
                .isEqualTo(read.leftAside().stream().map(LeftAside::sentence).toList());
    }

    @Test
    void runsOut() throws Exception {
        IdpMetadata kept = KeptMetadata.metadata(MetadataFile.read(document(), NOW));

        assertThatCode(() -> kept.requireInForce(END.minusMillis(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> kept.requireInForce(END))
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessageContaining("expired on 2026-07-01T00:00:00Z");
    }

    private static String document() throws Exception {
        String binding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-";
        String strong = SpKeys.create("idp", NOW, Duration.ofDays(1)).certificateBase64Der();
        return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
                + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" entityID=\"https://idp.example\" validUntil=\""
                + END
                + "\"><md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " WantAuthnRequestsSigned=\"true\">"
                + key(strong)
                + key(weak())
                + "<md:SingleLogoutService Binding=\"" + binding + "Redirect\" Location=\"https://idp.example/slo\"/>"
                + "<md:SingleLogoutService Binding=\"" + binding + "POST\" Location=\"https://idp.example/slo/post\""
                + " ResponseLocation=\"https://idp.example/slo/answers\"/>"
                + "<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>"
                + "<md:SingleSignOnService Binding=\"" + binding + "Redirect\" Location=\"https://idp.example/sso\"/>"
                + "<md:SingleSignOnService Binding=\"" + binding + "POST\" Location=\"https://idp.example/sso/post\"/>"
                + "<md:Surprise/></md:IDPSSODescriptor></md:EntityDescriptor>";
    }

    private static String key(String certificate) {
        return "<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + certificate
                + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    }

    private static String weak() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=weak");
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(NOW), Date.from(END), name, pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        return Base64.getEncoder().encodeToString(builder.build(signer).getEncoded());
    }
}
