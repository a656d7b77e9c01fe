package dev.rollcall.web.settings.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.key.SpKeys;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OurCertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void itIsKnownByItsFingerprintAndItsEnd() {
        SpKeyPair pair = SpKeys.create("Acme", NOW, Duration.ofDays(10));

        var certificate = new OurCertificate(pair.certificate(), NOW);
        assertThat(certificate.getFingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(certificate.getValidity()).isEqualTo("valid until 4 December 2026, in 10 days");
        assertThat(certificate.getStyle()).isEqualTo("good");
        var later = new OurCertificate(pair.certificate(), NOW.plus(Duration.ofDays(11)));
        assertThat(later.getStyle()).isEqualTo("bad");
        assertThat(later.getFingerprint()).isEqualTo(certificate.getFingerprint());
    }
}
