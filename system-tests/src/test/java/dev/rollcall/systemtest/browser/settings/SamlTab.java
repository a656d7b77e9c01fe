package dev.rollcall.systemtest.browser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;

/** The SAML tab, open in the browser of a new organization's Primary Admin, and what it says is stored. */
public record SamlTab(AdminSite site) {
    private static final String PATH = "/settings/okta.xhtml?tab=saml";
    private static final String READ_BUT_NOT_SAVED = "Check what was read";

    /** Nothing is set up yet. */
    public static SamlTab open(BrowserContext browser) throws Exception {
        var organization = NewOrganization.create();
        var tab = new SamlTab(new AdminSite(browser));
        tab.site.signIn(organization.slug(), organization.email(), organization.password());
        tab.open();
        return tab;
    }

    public void open() {
        site.open(PATH);
    }

    /** Chooses a file of that content and lets it be read. */
    void read(byte[] file) {
        read(new FilePayload("metadata.xml", "text/xml", file));
    }

    void read(FilePayload file) {
        open();
        site.page().getByLabel("Upload Metadata XML").setInputFiles(file);
        site.press("Read metadata");
    }

    /** Pastes a text and lets it be read. */
    void paste(String text) {
        open();
        site.page().getByLabel("Or paste the metadata").fill(text);
        site.press("Read metadata");
    }

    /** Saves good metadata. */
    void save() {
        open();
        site.page().getByLabel("Upload Metadata XML").setInputFiles(MetadataServer.FILE);
        site.press("Read metadata");
        site.press("Update");
        assertThat(site.text()).contains("The metadata is saved.");
    }

    /** Forgets what was read and not saved, if there is anything. */
    public void forget() {
        open();
        if (site.text().contains(READ_BUT_NOT_SAVED)) {
            site.press("Discard");
        }
    }

    void assertRefused(String sentence) {
        assertThat(site.page().locator(".notice.refused").allInnerTexts())
                .singleElement()
                .asString()
                .contains(sentence);
    }

    /** Metadata was understood, and waits for the admin to save it. */
    public void assertRead() {
        open();
        assertThat(site.text()).contains(READ_BUT_NOT_SAVED, MetadataServer.ENTITY_ID);
    }

    /** Neither saved nor waiting for it. */
    public void assertNothingIsStored() {
        open();
        assertThat(site.text())
                .contains("Give us Okta’s metadata.")
                .doesNotContain(READ_BUT_NOT_SAVED, "Saved metadata", "History of the metadata", "Disconnect metadata");
    }

    /** What {@link #save} saved is there, and nothing has come or waits to come. */
    void assertUnchanged() {
        open();
        assertThat(site.text())
                .contains("Saved metadata", "Issuer\n" + MetadataServer.ENTITY_ID)
                .doesNotContain(READ_BUT_NOT_SAVED);
        assertThat(site.page()
                        .locator("section.card:has(> .card-head > h2:text-is('Saved metadata')) .certificate")
                        .count())
                .isEqualTo(1);
        assertThat(site.page().locator("details.history li.change").count()).isEqualTo(1);
    }
}
