package dev.rollcall.systemtest.browser.settings.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.site.PlainSite;
import java.io.IOException;
import java.nio.file.Files;

/**
 * The SAML tab, open before a new organization's Primary Admin, and what it says is stored. Without a browser: what is
 * uploaded here is looked at by the server alone.
 */
public record SamlTab(PlainSite site) {
    private static final String PATH = "/settings/okta.xhtml?tab=saml";
    private static final String READ_BUT_NOT_SAVED = "Check what was read";

    /** Nothing is set up yet. */
    public static SamlTab ofNewOrganization() throws Exception {
        var tab = new SamlTab(NewOrganization.create().signedIn());
        tab.open();
        return tab;
    }

    public void open() {
        site.open(PATH);
    }

    /** Chooses a file of that content and lets it be read. */
    void read(byte[] file) {
        read("metadata.xml", "text/xml", file);
    }

    void read(String name, String type, byte[] file) {
        open();
        site.choose("Upload Metadata XML", name, type, file);
        site.press("Read metadata");
    }

    /** Pastes a text and lets it be read. */
    void paste(String text) {
        open();
        site.fill("Or paste the metadata", text);
        site.press("Read metadata");
    }

    /** Saves good metadata. */
    void save() throws IOException {
        read(Files.readAllBytes(MetadataServer.FILE));
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

    /** Says it beside the field. */
    void assertRefused(String sentence) {
        assertThat(site.page().select("#saml .wrong").eachText())
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
                .contains("Saved metadata", "Issuer " + MetadataServer.ENTITY_ID)
                .doesNotContain(READ_BUT_NOT_SAVED);
        assertThat(site.page().select("section.card:has(> .card-head > h2:matchesOwn(^Saved metadata$)) .certificate"))
                .hasSize(1);
        assertThat(site.page().select("details.history li.change")).hasSize(1);
    }
}
