package dev.rollcall.systemtest.browser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.Chromium;
import dev.rollcall.systemtest.server.SharedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Metadata by its URL: set on the page, kept up to date, pinned to its issuer; and no way into the server's own
 * network.
 */
@MicroShedTest
class MetadataUrlIT {
    private static final String PAGE = "/settings/okta.xhtml?tab=saml";
    /** The name of the second certificate. */
    private static final String SECOND = "CN=localhost";

    private static final String TENANT = " (select id from organization where slug = ?)";

    private static Chromium chromium;

    private MetadataServer okta;
    private NewOrganization organization;
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
        organization = NewOrganization.create();
        context = chromium.newContext();
        site = new AdminSite(context);
        site.signIn(organization.slug(), organization.email(), organization.password());
        site.follow("Settings");
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
        see("is another than before");
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
    void anUploadEndsTheReadingAndSaysSoBefore() {
        save(okta.url("/metadata"));

        site.page().getByLabel("Upload Metadata XML").setInputFiles(MetadataServer.FILE);
        site.press("Read metadata");
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

    @Test
    void aUrlAndAFileTogetherAreRefused() {
        site.page().getByLabel("Upload Metadata XML").setInputFiles(MetadataServer.FILE);
        enter(okta.url("/metadata"));

        see("Give either metadata or its URL");
    }

    @Test
    void aRedirectNamesTheAddressToEnter() {
        enter(okta.url("/old"));

        see("enter it instead: " + okta.url("/metadata"));
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
            see(host + " leads to a private address, which is not read");
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
            site.open(PAGE);
            enter(url);
            PlaywrightAssertions.assertThat(site.page().locator(".notice.refused"))
                    .containsText(Pattern.compile(
                            "Enter the name\\.|Copy the Metadata URL from (your|Okta or whichever) identity provider"));
        }
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

    /** H2 can be opened by its server only, and nobody wants to wait an hour. */
    @Test
    @EnabledIfSystemProperty(named = "rollcall.test.database", matches = "postgresql")
    void aDueUrlIsReadWithoutAnybodyAsking() throws Exception {
        save(okta.url("/metadata"));
        okta.addCertificate();
        try (var database = connection()) {
            update(database, "update idp_metadata_url set next_try_at = now() where tenant_id =" + TENANT);

            Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
            while (!site.text().contains(SECOND)) {
                assertThat(Instant.now()).as("the metadata is read").isBefore(deadline);
                site.page().waitForTimeout(2000);
                site.open(PAGE);
            }
            assertThat(changes(database)).isEqualTo(2);
        }
    }

    private void save(String url) {
        enter(url);
        see("Check what was read");
        site.press("Update");
        see("Kept up to date");
    }

    private void enter(String url) {
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

    private static Connection connection() throws SQLException {
        var database = SharedServer.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private void update(Connection database, String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, organization.slug());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private int changes(Connection database) throws SQLException {
        try (var statement =
                database.prepareStatement("select count(*) from idp_metadata_change where tenant_id =" + TENANT)) {
            statement.setString(1, organization.slug());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
