package dev.rollcall.systemtest.browser.settings.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** The SAML tab's card of our own key: its certificate for Okta, and the two steps of its change. */
@MicroShedTest
@Tag("once")
class OurKeyIT {
    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theKeyIsChangedInTwoStepsWithAndWithoutScript(boolean script) throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(script))) {
            var site = organization.signedIn(context);
            site.open("/settings/okta.xhtml?tab=saml");
            String first = certificate(organization);
            site.unfold("Our key");
            assertThat(site.text()).contains(first);

            site.press("Change key");
            assertThat(site.page().locator("dialog").innerText())
                    .contains("both decrypt", "the present one signs until you end the change");
            site.press("Make a new key");
            String second = certificate(organization);
            assertThat(second).isNotEqualTo(first);
            assertThat(site.text()).contains(first, second, "Former certificate, still signing");

            site.press("End the change");
            assertThat(site.page().locator("dialog").innerText())
                    .contains("Assertions that Okta encrypts for the former key are refused from now on");
            site.press("Delete the former key");
            site.unfold("Our key");
            assertThat(site.text()).contains(second).doesNotContain(first);
            assertThat(certificate(organization)).isEqualTo(second);
            assertThat(site.complaints()).isEmpty();
        }
    }

    /** The fingerprint of the certificate that the page offers for download. */
    private static String certificate(NewOrganization organization) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(SharedServer.baseUri() + "/saml/" + organization.slug() + "/certificate"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        var certificate =
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(response.body()));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }
}
