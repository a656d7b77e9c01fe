package dev.rollcall.web.settings.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.connection.CertificateChange;
import dev.rollcall.connection.CertificateChange.Fate;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.connection.MetadataChange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetadataChangeRowTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void itSaysWhatBecameOfTheIssuer() {
        assertThat(row(null, "okta-1").getText()).isEqualTo("The first metadata, of okta-1.");
        assertThat(row("okta-1", "okta-1").getText()).isEqualTo("Other certificates of okta-1.");
        assertThat(row("okta-1", "okta-2").getText()).isEqualTo("Another issuer: okta-2 instead of okta-1.");
        assertThat(row("okta-1", null).getText()).isEqualTo("Disconnected from okta-1.");
    }

    @Test
    void certificatesCameStayedOrWent() {
        MetadataChangeRow row = row("okta-1", "okta-1", Fate.ADDED, Fate.KEPT, Fate.REMOVED);

        assertThat(row.getCertificates())
                .extracting(FormerCertificate::getFate)
                .containsExactly("added", "kept", "removed");
        assertThat(row.getCertificates().get(2).getValidity()).isEqualTo("expired on 20 November 2026");
    }

    private static MetadataChangeRow row(@Nullable String before, @Nullable String after, Fate... fates) {
        var certificate = new IdpCertificate("AA", "CN=acme", Instant.EPOCH, Instant.parse("2026-11-20T00:00:00Z"), "");
        List<CertificateChange> changes = Stream.of(fates)
                .map(fate -> new CertificateChange(fate, certificate))
                .toList();
        return new MetadataChangeRow(new MetadataChange("1", NOW, "ada", before, after, changes), NOW);
    }
}
