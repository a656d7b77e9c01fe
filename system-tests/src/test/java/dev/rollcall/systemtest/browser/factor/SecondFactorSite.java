package dev.rollcall.systemtest.browser.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.AuthenticatorApp;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.List;

/** What the tests of second factors do on the pages. */
final class SecondFactorSite {
    private SecondFactorSite() {}

    /** Whoever is signed in sets up an app; the page has the recovery codes then. */
    static AuthenticatorApp setUp(PlainSite site, String password) {
        begin(site, password);
        var app = shown(site);
        site.fill("Code", app.code());
        site.press("Confirm");
        assertThat(site.text()).contains("Your authenticator app is set up.");
        return app;
    }

    static void begin(PlainSite site, String password) {
        site.open("/authenticator.xhtml");
        site.fill("Current password", password);
        site.press("Continue");
    }

    static AuthenticatorApp shown(PlainSite site) {
        return new AuthenticatorApp(site.page().select("#authenticator-secret").text());
    }

    /** The recovery codes that the page shows this one time. */
    static List<String> codes(PlainSite site) {
        return site.page().select("#recovery-codes").first().wholeText().lines().toList();
    }

    /** A browser in which the right password was typed. */
    static PlainSite afterPassword(NewOrganization organization, String email, String password) {
        var browser = new PlainSite(SharedServer.baseUri());
        browser.trySignIn(organization.slug(), email, password);
        assertThat(browser.session()).isEmpty();
        assertThat(browser.path()).as(browser.text()).isEqualTo("/second-step.xhtml");
        return browser;
    }

    static PlainSite afterPassword(NewOrganization organization) {
        return afterPassword(organization, organization.email(), organization.password());
    }

    static void enter(PlainSite browser, String code) {
        browser.fill("Code", code);
        browser.press("Sign in");
    }

    static void enterRecoveryCode(PlainSite browser, String code) {
        if (!browser.text().contains("Recovery code")) {
            browser.follow("Use a recovery code");
        }
        browser.fill("Recovery code", code);
        browser.press("Sign in");
    }

    static boolean isSignedIn(PlainSite browser) {
        browser.open("/account.xhtml");
        return browser.path().equals("/account.xhtml");
    }
}
