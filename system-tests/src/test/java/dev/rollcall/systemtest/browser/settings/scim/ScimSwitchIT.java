package dev.rollcall.systemtest.browser.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** The switch of SCIM: what is not saved says so, whoever leaves is asked, and turning it off asks like the button. */
@MicroShedTest
@Tag("once")
class ScimSwitchIT {
    private static final String PAGE = "/settings/okta.xhtml?tab=scim";
    private static final String UNSAVED = "The switch is not saved yet.";

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
    void whatIsNotSavedSaysSoAndWhoeverLeavesIsAsked() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, Tenant.withPassword(SharedServer.baseUri()));
            site.open(PAGE);
            var unsaved = PlaywrightAssertions.assertThat(
                    site.page().getByText(UNSAVED).first());
            unsaved.isHidden();

            enabled(site).uncheck();
            unsaved.isVisible();
            PlaywrightAssertions.assertThat(site.page().locator("#said")).containsText(UNSAVED);
            enabled(site).check();
            unsaved.isHidden();

            enabled(site).uncheck();
            var questions = new ArrayList<String>();
            site.page().onceDialog(question -> stay(question, questions));
            site.page().locator("nav.tabs a").first().click();
            site.page().waitForCondition(() -> !questions.isEmpty());
            assertThat(questions).containsExactly("beforeunload");
            assertThat(site.page().url()).endsWith("tab=scim");
            assertThat(enabled(site).isChecked()).isFalse();

            enabled(site).check();
            site.page().onDialog(question -> stay(question, questions));
            site.page().locator("nav.tabs a").first().click();
            site.page().waitForURL(url -> url.endsWith("tab=saml"));
            assertThat(questions).hasSize(1);
        }
    }

    private static void stay(Dialog question, ArrayList<String> questions) {
        questions.add(question.type());
        question.dismiss();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void turningItOffAsksTheSameQuestionAsTheButton(boolean script) {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(script))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open(PAGE);
            site.press("Disable SCIM");
            String question = site.page().locator("dialog").innerText();

            site.open(PAGE);
            enabled(site).uncheck();
            site.press("Update");
            assertThat(site.page().locator("dialog").innerText())
                    .isEqualTo(question)
                    .contains("Okta’s next request is refused");
            tenant.okta().get("/Users", "count", "2").expect(200);

            site.follow("Cancel");
            assertThat(enabled(site).isChecked()).isTrue();
            enabled(site).uncheck();
            site.press("Update");
            site.press("Disable now");
            assertThat(site.text()).contains("SCIM is off");
            tenant.okta().get("/Users", "count", "2").expect(403);

            enabled(site).check();
            site.press("Update");
            assertThat(site.page().locator("dialog").count()).isZero();
            tenant.okta().get("/Users", "count", "2").expect(200);
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void aKeyThatWasJustMadeIsStillShownAfterTheQuestion() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, Tenant.withPassword(SharedServer.baseUri()));
            site.open(PAGE);
            site.page().getByLabel("Key name").fill("next");
            site.page().getByLabel("Key name").press("Enter");
            site.page().waitForLoadState();
            String secret = site.value("Secret Key");
            enabled(site).uncheck();
            site.press("Update");
            site.follow("Cancel");

            assertThat(site.value("Secret Key")).isEqualTo(secret).startsWith("rck_");
        }
    }

    @Test
    void whatIsCopiedIsAnnounced() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, Tenant.withPassword(SharedServer.baseUri()));
            site.open(PAGE);
            var said = site.page().getByRole(AriaRole.STATUS).last();

            site.press("Copy Tenant URL");

            PlaywrightAssertions.assertThat(said).hasText("Copied");
            PlaywrightAssertions.assertThat(said).hasText("");
        }
    }

    private static Locator enabled(AdminSite site) {
        return site.page().getByRole(AriaRole.SWITCH, new GetByRoleOptions().setName("Enable SCIM"));
    }
}
