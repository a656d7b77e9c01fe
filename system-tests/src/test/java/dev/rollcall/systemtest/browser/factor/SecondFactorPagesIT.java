package dev.rollcall.systemtest.browser.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.browser.everypage.Looks;
import dev.rollcall.systemtest.site.AuthenticatorApp;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The way to a second factor and through it in a real browser, wide and narrow, light and dark. */
@MicroShedTest
@Tag("once")
class SecondFactorPagesIT {
    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void everyPageFitsEveryWindowAndBreaksNoPolicy() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext()) {
            var site = organization.signedIn(context);
            site.open("/authenticator.xhtml");
            site.page().getByLabel("Current password").fill(organization.password());
            site.press("Continue");
            site.page().getByText("Cannot scan it?").click();
            look(site, "authenticator-begun");
            var app = new AuthenticatorApp(
                    site.page().locator("#authenticator-secret").textContent());
            code(site).fill(app.code());
            site.press("Confirm");
            look(site, "recovery-codes");
            site.follow("I have saved them");
            look(site, "account-with-factor");
            site.open("/settings/okta.xhtml?tab=rules");
            look(site, "rules");
            site.press("Sign out");
            site.signIn(organization.slug(), organization.email(), organization.password());
            look(site, "second-step");
            site.follow("Use a recovery code");
            look(site, "second-step-recovery");
            site.follow("Back to the other ways");
            code(site).fill(app.code(1));
            site.press("Sign in");
            assertThat(site.page().url()).endsWith("/overview.xhtml");
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static Locator code(AdminSite site) {
        return site.page().getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
    }

    private static void look(AdminSite site, String name) {
        assertThat(Looks.problems(site, "factor-" + name)).isEmpty();
    }
}
