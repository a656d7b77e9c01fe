package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.idp.OktaApp;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * People whom Okta has provisioned sign in with Okta, in a real browser; saml-idp plays Okta's app and its attribute
 * statements.
 */
@MicroShedTest
@Tag("once")
class OktaLikeSignInIT {
    private static Chromium chromium;
    private static OktaApp app;

    private final String userName = UUID.randomUUID() + "@example.com";
    private BrowserContext browser;
    private AdminSite site;

    @BeforeAll
    static void connect() {
        chromium = Chromium.open();
        app = OktaApp.connect();
    }

    @AfterAll
    static void disconnect() {
        app.close();
        chromium.close();
    }

    @BeforeEach
    void open() {
        browser = TrustingOrganizations.crossSite(chromium);
        site = new AdminSite(browser);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    private void assertOut() {
        site.open("/home.xhtml");
        assertThat(site.page().url()).contains("/sign-in.xhtml");
    }

    @Test
    void theTileWithOurStartUrlAsDefaultRelayStateLeadsHomeAndDoesNotLoop() {
        app.organization().person(userName, "Grace", "Hopper");

        app.pressTile(site, userName, "Grace", "Hopper");

        site.page().waitForURL("**/home.xhtml");
        assertThat(site.text()).contains("Grace Hopper", userName);
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void somebodySignsInFromTheSignInPage() {
        app.organization().person(userName, "Grace", "Hopper");

        app.organization().chooseSingleSignOn(site);
        app.okta().signIn(site.page(), userName, "Grace", "Hopper");

        site.page().waitForURL("**/home.xhtml");
        assertThat(site.text()).contains("Grace Hopper");
    }

    @Test
    void theStartUrlWithARelayStateLeadsToThatPage() {
        var id = app.organization().person(userName, "Grace", "Hopper");
        app.organization()
                .scim()
                .patch(
                        "/Users/" + id,
                        "{\"op\":\"replace\",\"value\":{\"roles\":[{\"primary\":true,\"value\":\"admin\"}]}}",
                        200);

        site.open(app.organization().startPath() + "?RelayState=/person.xhtml?id=" + id);
        app.okta().signIn(site.page(), userName, "Grace", "Hopper");

        site.page().waitForURL("**/person.xhtml?id=" + id);
        assertThat(site.text()).contains("Grace Hopper");
    }

    @Test
    void firstNameAndLastNameOfTheAssertionAreTakenOver() {
        var id = app.organization().person(userName, "Grace", "Hopper");

        app.pressTile(site, userName, "Zoë <&> \"Ж\"", "O'Brien 𝒳");

        site.page().waitForURL("**/home.xhtml");
        assertThat(site.text()).contains("Zoë <&> \"Ж\" O'Brien 𝒳");
        var name = app.organization().scim().get("/Users/" + id).path("name");
        assertThat(name.path("givenName").asText()).isEqualTo("Zoë <&> \"Ж\"");
        assertThat(name.path("familyName").asText()).isEqualTo("O'Brien 𝒳");
    }

    @Test
    void whoIsNotProvisionedReadsWhatToAskForAndIsNotSignedIn() {
        app.pressTile(site, userName, "No", "Body");

        assertThat(site.text())
                .contains("You are not signed in", userName, "Ask your administrator to assign you to the app in Okta");
        assertOut();
        assertThat(app.organization()
                        .scim()
                        .find("/Users", "userName", userName)
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void whoIsDeactivatedReadsWhatToAskForAndComesBackWhenAssignedAgain() {
        var id = app.organization().person(userName, "Grace", "Hopper");
        app.organization().deactivate(id);

        app.pressTile(site, userName, "Grace", "Hopper");
        assertThat(site.text())
                .contains("is deactivated. Ask your administrator to assign you to the app in Okta again");
        assertOut();

        app.organization().scim().patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":true}}", 200);
        app.pressTile(site, userName, "Grace", "Hopper");
        site.page().waitForURL("**/home.xhtml");
    }
}
