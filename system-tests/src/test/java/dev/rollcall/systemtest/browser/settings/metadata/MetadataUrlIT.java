package dev.rollcall.systemtest.browser.settings.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Metadata by its URL: set on the page, kept up to date, pinned to its issuer. */
@MicroShedTest
@Tag("once")
class MetadataUrlIT {
    private static final String PAGE = "/settings/okta.xhtml?tab=saml";
    /** The name of the second certificate. */
    private static final String SECOND = "CN=localhost";

    private static Chromium chromium;

    private MetadataServer okta;
    private BrowserContext context;
    private AdminSite site;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void open() throws Exception {
        okta = new MetadataServer();
        context = chromium.newContext();
        site = NewOrganization.create().signedIn(context);
        site.open(PAGE);
    }

    @AfterEach
    void close() {
        assertThat(site.complaints()).isEmpty();
        context.close();
        okta.close();
    }

    @Test
    void metadataOfAUrlIsReadBackSavedAndReadAgain() throws Exception {
        enter(okta.url("/metadata"));
        see("Check what was read");
        see(MetadataServer.ENTITY_ID);
        see("read again every hour from " + okta.url("/metadata"));
        site.press("Update");
        see("Kept up to date");

        site.press("Read now");
        see("It is the same as before");

        okta.addCertificate();
        site.press("Read now");
        see("is different from before");
        assertThat(site.text())
                .contains(okta.url("/metadata"), SECOND, "CN=acme")
                .doesNotContain("Last try failed");
    }

    @Test
    void metadataOfAnotherIssuerIsNotTakenOver() throws Exception {
        save(okta.url("/metadata"));
        okta.changeEntityId("http://www.okta.com/somebody-else");

        site.press("Read now");
        see("Last try failed");
        see("\"http://www.okta.com/somebody-else\" and no longer of");
        assertThat(site.text()).contains("Issuer\n" + MetadataServer.ENTITY_ID);

        okta.changeEntityId(MetadataServer.ENTITY_ID);
        site.press("Read now");
        see("It is the same as before");
        assertThat(site.text()).doesNotContain("Last try failed");
    }

    @Test
    void whyItIsNotTakenOverIsToldInTheReadersLanguage() throws Exception {
        save(okta.url("/metadata"));
        okta.changeEntityId("http://www.okta.com/somebody-else");
        site.open("/account.xhtml");
        site.page().locator("#language").selectOption("de");
        site.press("Save");
        site.open(PAGE);

        site.page().locator("#read-now").click();
        see("Letzter Versuch gescheitert");

        var failure = site.page().locator("#from-url dd span[lang]");
        assertThat(failure.getAttribute("lang")).isEqualTo("de");
        assertThat(failure.innerText())
                .contains("sind jetzt die von „http://www.okta.com/somebody-else“ und nicht mehr die von");
        assertThat(site.page().locator(".notice.refused").first().innerText())
                .contains("sind jetzt die von „http://www.okta.com/somebody-else“");
        assertThat(site.text()).doesNotContain("and no longer of");
    }

    @Test
    void anAddressThatIsNoneIsRefusedInTheReadersLanguageAndTheProvidersWords() {
        site.open("/settings/single-sign-on.xhtml");
        site.press("Use Microsoft Entra ID");
        site.open("/account.xhtml");
        site.page().locator("#language").selectOption("de");
        site.press("Save");
        site.open(PAGE);
        site.page().locator("details.more:has(#metadata-url) > summary").click();

        site.page().locator("#metadata-url").fill("https://me@example.com/");
        site.page().locator("#read").click();

        see("Von dieser Adresse können keine Metadaten gelesen werden.");
        see("Kopieren Sie die „App Federation Metadata Url“ aus Entra");
    }

    @Test
    void anUploadEndsTheReadingAndSaysSoBefore() {
        save(okta.url("/metadata"));

        site.chooseMetadata(MetadataServer.FILE);
        see("Saving this ends reading from " + okta.url("/metadata"));
        site.press("Update");

        see("The metadata is saved.");
        assertThat(site.text()).contains(MetadataServer.ENTITY_ID).doesNotContain("Kept up to date");
    }

    @Test
    void stoppingKeepsTheMetadata() {
        save(okta.url("/metadata"));

        site.press("Stop reading from this URL");

        see("The URL is no longer read.");
        assertThat(site.text()).contains(MetadataServer.ENTITY_ID).doesNotContain("Kept up to date");
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, LIGHT", "390, 844, DARK"})
    void theFailedReadingFitsTheWindow(int width, int height, ColorScheme scheme) throws Exception {
        save(okta.url("/metadata"));
        okta.changeEntityId("http://www.okta.com/somebody-else");
        site.page().setViewportSize(width, height);
        site.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));

        site.press("Read now");

        see("Last try failed");
        site.picture("metadata-url-" + width);
        assertThat(site.scrollsSideways()).isFalse();
    }

    private void save(String url) {
        enter(url);
        see("Check what was read");
        site.press("Update");
        see("Kept up to date");
    }

    private void enter(String url) {
        site.unfold("Paste the metadata, or read it from a URL");
        site.page()
                .getByLabel("Metadata URL", new GetByLabelOptions().setExact(true))
                .fill(url);
        site.press("Read metadata");
    }

    /** Waits for the page to say it. */
    private void see(String text) {
        PlaywrightAssertions.assertThat(site.page().locator("main"))
                .containsText(text, new ContainsTextOptions().setTimeout(15_000));
    }
}
