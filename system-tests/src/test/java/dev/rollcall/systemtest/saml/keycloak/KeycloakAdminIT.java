package dev.rollcall.systemtest.saml.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What an admin does while Keycloak signs people in: tests it, and changes our key. */
@MicroShedTest
@Tag("once")
class KeycloakAdminIT extends KeycloakTest {
    @Test
    void aTestSignInShowsWhatCameBackAndOpensNoSession() {
        connection.person(GRACE, "Grace", "Hopper");
        admin.open("/settings/okta.xhtml?tab=saml");

        admin.follow("Test sign-in");
        KeycloakConnection.signIn(admin.page(), GRACE);

        assertThat(admin.page().url()).contains("/settings/sign-in.xhtml?id=");
        assertThat(admin.text()).contains("Test sign-in: it works", GRACE, "FirstName", "LastName");
        admin.open("/people.xhtml");
        assertThat(admin.page().locator("body").innerText()).contains("Primary Admin");

        connection.realm().person("nobody@example.com", "No", "Body");
        adminsBrowser.clearCookies(new BrowserContext.ClearCookiesOptions().setDomain("127.0.0.1"));
        admin.open("/settings/okta.xhtml?tab=saml");
        admin.follow("Test sign-in");
        KeycloakConnection.signIn(admin.page(), "nobody@example.com");
        assertThat(admin.text()).contains("Test sign-in: refused", "nobody@example.com");
    }

    @Test
    void duringAndAfterAChangeOfOurKeySignInGoesOn() {
        connection.person(GRACE, "Grace", "Hopper");
        var before = connection.client().attribute(KeycloakClient.ENCRYPTION);

        changeKey("Change key", "Make a new key");
        signInFromThePage(GRACE);
        assertThat(site.page().url()).endsWith("/home.xhtml");

        connection.client().update(connection.organization().metadata(), KeycloakClient.ENCRYPTION);
        assertThat(connection.client().attribute(KeycloakClient.ENCRYPTION)).isNotEqualTo(before);
        signOutAndInAgain();

        // Keycloak keeps one certificate for our signatures, so this and the end of the change go together.
        connection.client().update(connection.organization().metadata(), KeycloakClient.SIGNING);
        changeKey("End the change", "Delete the former key");
        signOutAndInAgain();
    }

    private void signOutAndInAgain() {
        site.press("Sign out");
        site.page()
                .getByText("You are signed out, here and at your identity provider.")
                .waitFor();
        signInFromThePage(GRACE);
        assertThat(site.page().url()).endsWith("/home.xhtml");
    }

    private void changeKey(String button, String confirmation) {
        admin.open("/settings/okta.xhtml?tab=saml");
        admin.unfold("Our key");
        admin.press(button);
        admin.press(confirmation);
    }
}
