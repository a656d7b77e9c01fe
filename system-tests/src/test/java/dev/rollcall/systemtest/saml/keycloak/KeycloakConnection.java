package dev.rollcall.systemtest.saml.keycloak;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.server.SharedServer;

/**
 * An organization and a realm that know each other's metadata: the realm's was uploaded through the page, ours was read
 * by Keycloak.
 */
record KeycloakConnection(SamlOrganization organization, KeycloakRealm realm, KeycloakClient client) {
    static KeycloakConnection make() {
        var organization = SamlOrganization.create(SharedServer.baseUri());
        var realm = KeycloakRealm.create();
        organization.signedIn().upload(realm.metadata());
        return new KeycloakConnection(organization, realm, realm.register(organization.metadata()));
    }

    /** Somebody whom Keycloak can sign in and who was provisioned; answers the id. */
    String person(String userName, String firstName, String lastName) {
        realm.person(userName, firstName, lastName);
        return organization.person(userName, firstName, lastName);
    }

    /** Answers Keycloak's sign-in page, which the browser has come to. */
    static void signIn(Page page, String userName) {
        page.locator("#username").fill(userName);
        page.locator("#password").fill(KeycloakRealm.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(SharedServer.baseUri() + "/"));
        page.waitForLoadState();
    }

    /** Somebody signs out at Keycloak, as its account page does it. */
    void signOutAtKeycloak(Page page) {
        page.navigate(realm.address("/protocol/openid-connect/logout").toString());
        page.locator("#kc-logout").click();
        page.getByText("You are logged out").first().waitFor();
    }

    /** What the heading of the page says. */
    static String heading(AdminSite site) {
        return site.page().getByRole(AriaRole.HEADING).first().innerText();
    }
}
