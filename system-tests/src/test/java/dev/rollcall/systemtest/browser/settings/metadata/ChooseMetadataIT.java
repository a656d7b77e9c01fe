package dev.rollcall.systemtest.browser.settings.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.testsupport.browser.Chromium;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * A metadata file is read when it is chosen, what was read comes into view, and one press of <i>Update</i> saves it.
 */
@MicroShedTest
@Tag("once")
class ChooseMetadataIT {
    private static final String PAGE = "/settings/okta.xhtml?tab=saml";
    private static final String FRESH_URL = "https://acme.okta.com/app/another/sso/saml";

    private static Chromium chromium;

    @TempDir
    Path directory;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1024, 768, DARK", "768, 1024, LIGHT", "390, 844, DARK"})
    void whatWasReadComesIntoViewAndOneUpdateSavesIt(int width, int height, ColorScheme scheme) throws Exception {
        try (BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))) {
            AdminSite site = NewOrganization.create().signedIn(context);
            site.open(PAGE);

            site.chooseMetadata(MetadataServer.FILE);

            var readBack = site.page().locator("#read-back");
            PlaywrightAssertions.assertThat(readBack).isFocused();
            PlaywrightAssertions.assertThat(readBack.locator("h3")).isInViewport();
            PlaywrightAssertions.assertThat(readBack).containsText("Check what was read: okta.xml");
            site.press("Update");
            assertThat(site.text()).contains("The metadata is saved.", MetadataServer.ENTITY_ID);
            assertThat(site.scrollsSideways()).isFalse();
            site.picture("metadata-saved-" + width);

            site.chooseMetadata(changed());

            assertThat(readBack.innerText())
                    .containsPattern("(?s)HTTP-POST\\) changed.*Saved now.*/sso/saml.*To be saved\\s+" + FRESH_URL)
                    .doesNotContainPattern("Issuer\\s+changed");
            assertThat(site.scrollsSideways()).as("beside each other").isFalse();
            assertThat((Boolean) readBack.evaluate("part => part.scrollWidth <= part.clientWidth"))
                    .as("nothing sticks out")
                    .isTrue();
            site.picture("metadata-changed-" + width);
            site.press("Update");
            assertThat(site.text()).contains("The metadata is saved.", FRESH_URL);
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsRefusedSaysSoBesideItsField() throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            AdminSite site = NewOrganization.create().signedIn(context);
            site.open(PAGE);
            var file = site.page().getByLabel("Upload Metadata XML");
            var beside = PlaywrightAssertions.assertThat(site.page().locator("#file-hint"));

            file.setInputFiles(write("note.txt", "Buy milk".getBytes(StandardCharsets.UTF_8)));
            beside.containsText("This file is plain text");
            PlaywrightAssertions.assertThat(file).isFocused();

            file.setInputFiles(write("large.xml", new byte[3_000_000]));
            beside.containsText("is far smaller");

            file.setInputFiles(MetadataServer.FILE);
            PlaywrightAssertions.assertThat(site.page().locator("#read-back")).containsText(MetadataServer.ENTITY_ID);
            beside.hasText("");
            assertThat(site.page().locator(".notice").count()).isZero();
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void pastedMetadataIsReadWhenItsFieldIsLeft() throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            AdminSite site = NewOrganization.create().signedIn(context);
            site.open(PAGE);
            site.unfold("Paste the metadata, or read it from a URL");
            var field = site.page().getByLabel("Or paste the metadata");
            field.fill(Files.readString(MetadataServer.FILE));
            field.blur();

            PlaywrightAssertions.assertThat(site.page().locator("#read-back")).isFocused();
            site.press("Update");
            assertThat(site.text()).contains("The metadata is saved.");
        }
    }

    @Test
    void withoutScriptItTakesTwoStepsThatSaySo() throws Exception {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            AdminSite site = NewOrganization.create().signedIn(context);
            site.open(PAGE);
            assertThat(site.text()).contains("Step 1 of 2: Update reads the file");

            site.page().getByLabel("Upload Metadata XML").setInputFiles(MetadataServer.FILE);
            site.press("Update");
            assertThat(site.page().url()).endsWith("#read-back");
            PlaywrightAssertions.assertThat(site.page().locator("#read-back h3"))
                    .isInViewport();
            assertThat(site.text()).contains("Step 2 of 2: Update saves what you see");
            assertThat(site.text()).doesNotContain("The metadata is saved.");

            site.press("Update");
            assertThat(site.text()).contains("The metadata is saved.", MetadataServer.ENTITY_ID);
        }
    }

    private Path changed() throws Exception {
        String metadata = Files.readString(MetadataServer.FILE);
        return write(
                "changed.xml",
                metadata.replaceFirst("(HTTP-POST\" Location=\")[^\"]*", "$1" + FRESH_URL)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws Exception {
        return Files.write(directory.resolve(name), content);
    }
}
