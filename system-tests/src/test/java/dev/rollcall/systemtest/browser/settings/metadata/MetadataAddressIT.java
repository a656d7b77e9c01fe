package dev.rollcall.systemtest.browser.settings.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.site.PlainSite;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Which URL of metadata is read: no way into the server's own network. */
@MicroShedTest
@Tag("once")
class MetadataAddressIT {
    private MetadataServer okta;
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        okta = new MetadataServer();
        site = NewOrganization.create().signedIn();
        site.open("/settings/okta.xhtml?tab=saml");
    }

    @AfterEach
    void close() {
        okta.close();
    }

    private void enter(String url) {
        site.fill("Metadata URL", url);
        site.press("Read metadata");
    }

    @Test
    void aUrlAndAFileTogetherAreRefused() throws Exception {
        site.choose("Upload Metadata XML", "okta.xml", "text/xml", Files.readAllBytes(MetadataServer.FILE));
        enter(okta.url("/metadata"));

        assertThat(site.text()).contains("Give either metadata or its URL");
    }

    @Test
    void aRedirectNamesTheAddressToEnter() {
        enter(okta.url("/old"));

        assertThat(site.text()).contains("enter it instead: " + okta.url("/metadata"));
        assertThat(site.value("Metadata URL")).isEqualTo(okta.url("/old"));
    }

    @Test
    void privateAddressesAreRefused() {
        for (String host : List.of(
                "169.254.169.254",
                "127.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "10.0.0.1",
                "0.0.0.0")) {
            enter("https://" + host + "/latest/meta-data/");
            assertThat(site.text()).contains(host + " leads to a private address, which is not read");
        }
    }

    @Test
    void whatIsNoPlainWebAddressIsRefused() {
        for (String url : List.of(
                "https://2130706433/",
                "https://0x7f000001/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://admin@localhost/",
                "https://localhost:22/",
                "http://localhost/",
                "file:///etc/passwd")) {
            site.open("/settings/okta.xhtml?tab=saml");
            enter(url);
            assertThat(site.page().select(".wrong").text())
                    .as(url)
                    .containsPattern(
                            "Enter the name\\.|Copy the Metadata URL from (your|Okta or whichever) identity provider");
        }
    }
}
