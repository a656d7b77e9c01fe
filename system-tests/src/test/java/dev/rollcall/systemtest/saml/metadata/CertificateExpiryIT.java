package dev.rollcall.systemtest.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 79: that a certificate ends soon is said where an admin looks, with what to do; who signs in notices nothing. */
@MicroShedTest
@Tag("once")
class CertificateExpiryIT extends OpenSettingsTest {
    @ParameterizedTest(name = "row 79: a certificate that ends in {0} days")
    @CsvSource({"6, refused, bad", "20, waiting, waiting"})
    void aCertificateThatEndsSoonIsWarnedOf(int days, String notice, String chip) {
        var key = SelfSignedKey.make(days);
        settings.upload(metadata(key));

        settings.open("/settings/okta.xhtml?tab=saml");
        assertThat(settings.page().select(".notice." + notice).text())
                .contains(
                        "ends in " + days + " days",
                        "CN=127.0.0.1",
                        "generate a new one and activate it",
                        "upload the metadata here again right after");
        settings.open("/settings/single-sign-on.xhtml");
        assertThat(settings.page().select(".chip." + chip).eachText())
                .contains("Certificate ends in " + days + " days");

        var person = visitor();
        post(person, grace(key));
        assertThat(person.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 79: a certificate that lasts for long is not warned of")
    void noWarning() {
        settings.open("/settings/okta.xhtml?tab=saml");
        assertThat(settings.text()).contains(OKTA.fingerprint()).doesNotContain("signing certificate (");
        settings.open("/settings/single-sign-on.xhtml");
        assertThat(settings.text()).doesNotContain("Certificate ends");
    }
}
