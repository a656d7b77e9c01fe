package dev.rollcall.systemtest.browser.settings.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.testsupport.browser.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Configure Okta, Rules: a Primary Admin says how people sign in, and sees who said so before. */
@MicroShedTest
@Tag("once")
class SignInRulesIT {
    private static final String TILE = "Sign-in from Okta’s tile";
    private static final String REQUIRED = "Single sign-on required";
    private static final String SHA1 = "SHA-1 signatures accepted";
    private static final String IDLE = "Admins: sign out after this many minutes without activity";

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static AdminSite rules(BrowserContext context) throws Exception {
        var organization = NewOrganization.create();
        var site = organization.signedIn(context);
        site.open("/settings/okta.xhtml?tab=rules");
        return site;
    }

    private static BrowserContext browser(boolean script) {
        return chromium.newContext(new NewContextOptions().setJavaScriptEnabled(script));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rulesAreSavedAndTheirHistoryIsShownWithAndWithoutScript(boolean script) throws Exception {
        try (BrowserContext context = browser(script)) {
            AdminSite site = rules(context);
            assertThat(site.text()).contains("Nobody has changed the rules");
            Page page = site.page();
            page.getByLabel(TILE).uncheck();
            page.getByLabel("Always: a first sign-in adds the person also while SCIM is on")
                    .check();
            page.getByLabel("External ID (externalId), letter by letter").check();
            page.getByLabel(IDLE).fill("45");
            site.press("Update");

            site.open("/settings/okta.xhtml?tab=rules");
            assertThat(page.getByLabel(TILE).isChecked()).isFalse();
            assertThat(site.value(IDLE)).isEqualTo("45");
            assertThat(site.text())
                    .contains(
                            "Sign-in from Okta’s tile: on → off",
                            "Just-in-time creation: off → always",
                            "NameID is compared with: user name → external ID",
                            "Sessions of admins: 30 min unused, 720 min in all → 45 min unused, 720 min in all",
                            "ada@example.com");

            site.open("/activity.xhtml");
            assertThat(site.text()).contains("4 rules changed");
            site.open("/" + page.locator("a[href*='entry.xhtml']").first().getAttribute("href"));
            assertThat(site.text()).contains("Just-in-time creation", "always", "external ID");
            assertThat(site.text()).doesNotContain("justInTime", "EXTERNAL_ID");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 720 | A session may be unused for 5 minutes to 12 hours",
                "30 | 10 | A session lasts 15 minutes to 7 days",
                "60 | 30 | A session cannot be unused for longer than it lasts",
                "soon | 720 | “soon” is not a number of minutes",
            })
    void limitsThatCannotBeAreRefusedAndEverythingTypedIsStillThere(String idle, String absolute, String sentence)
            throws Exception {
        try (BrowserContext context = browser(true)) {
            AdminSite site = rules(context);
            site.page().getByLabel(TILE).uncheck();
            site.page().getByLabel(IDLE).fill(idle);
            site.page()
                    .getByLabel("Admins: sign in again after this many minutes")
                    .fill(absolute);
            site.press("Update");

            assertThat(site.text()).contains("Sessions of admins: " + sentence, "Nothing was saved.");
            assertThat(site.value(IDLE)).isEqualTo(idle);
            assertThat(site.value("Admins: sign in again after this many minutes"))
                    .isEqualTo(absolute);
            assertThat(site.page().getByLabel(TILE).isChecked()).isFalse();
            site.open("/settings/okta.xhtml?tab=rules");
            assertThat(site.text()).contains("Nobody has changed the rules");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRiskIsTakenOnlyAfterItsConsequenceHasBeenRead(boolean script) throws Exception {
        try (BrowserContext context = browser(script)) {
            AdminSite site = rules(context);
            site.page().getByLabel(SHA1).check();
            site.page().getByLabel(IDLE).fill("45");
            site.press("Update");
            assertThat(site.page().locator("dialog").innerText()).contains("SHA-1 can be forged");

            site.press("Back to the form");
            assertThat(site.text()).contains("Nothing is saved yet", "Nobody has changed the rules");
            assertThat(site.value(IDLE)).isEqualTo("45");

            site.press("Update");
            site.press("Save rules");
            assertThat(site.text())
                    .contains("Saved. The rules apply from now on.", "SHA-1 signatures accepted: off → on");
            assertThat(site.value(IDLE)).isEqualTo("45");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void singleSignOnIsNotRequiredWhereNobodyCouldUseIt() throws Exception {
        try (BrowserContext context = browser(true)) {
            AdminSite site = rules(context);
            site.page().getByLabel(REQUIRED).check();
            site.press("Update");
            assertThat(site.page().locator("dialog").innerText())
                    .contains("local passwords are for Primary Admins only");
            site.press("Save rules");

            assertThat(site.text()).contains("Nobody can sign in with Okta yet, so single sign-on cannot be required.");
            assertThat(site.page().locator("dialog").count()).isZero();
            assertThat(site.page().getByLabel(REQUIRED).isChecked()).isTrue();
        }
    }

    @Test
    void singleSignOnIsRequiredOnceThereIsMetadata() throws Exception {
        try (BrowserContext context = browser(true)) {
            AdminSite site = rules(context);
            site.open("/settings/okta.xhtml?tab=saml");
            site.chooseMetadata(Path.of("src/test/resources/metadata/okta.xml"));
            site.press("Update");
            site.open("/settings/okta.xhtml?tab=rules");
            site.page().getByLabel(REQUIRED).check();
            site.press("Update");
            site.press("Save rules");

            assertThat(site.text()).contains("Single sign-on required: off → on");
        }
    }

    @Test
    void creationThatStopsWithScimIsRefusedWhileScimIsOn() throws Exception {
        try (BrowserContext context = browser(true)) {
            AdminSite site = rules(context);
            site.open("/settings/okta.xhtml?tab=scim");
            site.page().getByLabel("Enable SCIM").check();
            site.press("Update");
            site.open("/settings/okta.xhtml?tab=rules");
            assertThat(site.text()).contains("SCIM is on: Okta adds the people who are assigned");
            site.page()
                    .getByLabel("While SCIM is off: a first sign-in adds the person")
                    .check();
            site.press("Update");

            assertThat(site.text()).contains("Leave just-in-time creation off");
        }
    }
}
