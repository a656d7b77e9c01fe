package dev.rollcall.systemtest.saml.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * An organization with Keycloak as its identity provider, its admin's browser and somebody else's, new for each test.
 */
abstract class KeycloakTest {
    static final String GRACE = "grace@example.com";

    // Of the test: classes that extend this one run side by side.
    private final Chromium chromium = Chromium.open();

    BrowserContext adminsBrowser;
    BrowserContext browser;
    AdminSite admin;
    AdminSite site;
    KeycloakConnection connection;

    @BeforeEach
    void connect() {
        adminsBrowser = TrustingOrganizations.crossSite(chromium);
        browser = TrustingOrganizations.crossSite(chromium);
        connection = KeycloakConnection.make();
        admin = connection.organization().signedIn(adminsBrowser);
        site = new AdminSite(browser);
    }

    @AfterEach
    void leave() {
        chromium.close();
    }

    void signInFromThePage(String userName) {
        connection.organization().chooseSingleSignOn(site, "your identity provider");
        KeycloakConnection.signIn(site.page(), userName);
    }

    void assertOut() {
        site.open("/home.xhtml");
        assertThat(site.page().url()).contains("/sign-in.xhtml");
    }

    void assertListed(String... words) {
        admin.open("/settings/okta.xhtml?tab=sign-ins");
        assertThat(admin.text()).contains(words);
    }
}
