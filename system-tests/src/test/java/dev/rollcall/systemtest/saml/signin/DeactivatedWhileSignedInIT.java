package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.idp.OktaApp;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.testsupport.browser.Chromium;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Whom Okta takes the app away from while they are signed in is out with the next request of their browser. */
@MicroShedTest
@Tag("once")
class DeactivatedWhileSignedInIT {
    private static Chromium chromium;
    private static OktaApp app;

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

    @Test
    void afterAPatchThatDeactivatesTheNextRequestIsOut() {
        measure("PATCH active=false", id -> app.organization().deactivate(id));
    }

    @Test
    void afterADeleteTheNextRequestIsOut() {
        measure("DELETE", id -> app.organization().scim().delete("/Users/" + id));
    }

    private static void measure(String call, Consumer<String> takeAway) {
        try (BrowserContext browser = TrustingOrganizations.crossSite(chromium)) {
            var site = new AdminSite(browser);
            var userName = UUID.randomUUID() + "@example.com";
            var id = app.organization().person(userName, "Grace", "Hopper");
            app.pressTile(site, userName, "Grace", "Hopper");
            site.page().waitForURL("**/home.xhtml");
            site.open("/home.xhtml");
            assertThat(site.text()).contains(userName);

            takeAway.accept(id);
            long answered = System.nanoTime();
            site.open("/home.xhtml");
            long refused = System.nanoTime();

            assertThat(site.page().url()).contains("/sign-in.xhtml");
            System.out.println(call + ": signed out with the next request, "
                    + Duration.ofNanos(refused - answered).toMillis()
                    + " ms after SCIM's answer, page and all");
            app.pressTile(site, userName, "Grace", "Hopper");
            assertThat(site.text()).contains("You are not signed in", "Ask your administrator");
        }
    }
}
