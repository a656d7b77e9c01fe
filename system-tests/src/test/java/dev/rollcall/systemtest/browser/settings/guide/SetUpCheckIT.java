package dev.rollcall.systemtest.browser.settings.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.testsupport.browser.Chromium;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Check my set-up plays Okta's requests over HTTP, says what came of them, and leaves nothing behind. */
@MicroShedTest
@Tag("once")
class SetUpCheckIT {
    private static final String TAB = "/settings/okta.xhtml?tab=scim";
    private static final String PAGE = "/settings/check.xhtml";
    private static final int ACTIONS = 12;

    private Tenant tenant;
    private PlainSite site;

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
        site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
    }

    private void check() {
        site.open(TAB);
        site.press("Check my set-up");
        assertThat(site.path()).isEqualTo(PAGE);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (site.text().contains("At work")) {
            assertThat(Instant.now()).isBefore(end);
            site.follow("Show how far it is");
        }
    }

    private List<String> actions() {
        return site.page().select(".check-action > summary").eachText();
    }

    @Test
    void aSetUpThatWorksPassesForBothKindsOfApp() {
        check();

        assertThat(site.text())
                .contains(
                        "Passed All", "requests were answered as Okta needs it.", "Started just now by " + Tenant.ADMIN)
                .contains("The operator has not set ROLLCALL_PUBLIC_URL");
        assertThat(actions()).hasSize(ACTIONS).allMatch(action -> action.startsWith("Passed "));
        assertThat(site.page().select(".request .asked").eachText())
                .anyMatch(asked -> asked.startsWith("200 GET /Users?startIndex=1&count=2"))
                .anyMatch(asked -> asked.startsWith("201 POST /Users"))
                .anyMatch(asked -> asked.startsWith("200 PUT /Users/"))
                .anyMatch(asked -> asked.startsWith("204 PATCH /Groups/"))
                .anyMatch(asked -> asked.startsWith("204 DELETE /Groups/"));
        assertThat(site.page().html()).doesNotContainPattern("rck_[A-Za-z0-9]").doesNotContain("1mz050nq");
    }

    @Test
    void itLeavesNothingBehindAndIsNotTakenForOkta() {
        check();

        assertThat(tenant.okta().get("/Users").expect(200).totalResults()).isEqualTo(1);
        assertThat(tenant.okta().get("/Groups").expect(200).totalResults()).isZero();
        site.open("/people.xhtml?q=rollcall-check");
        assertThat(site.text()).doesNotContain("rollcall-check-");
        site.open("/people.xhtml?show=deleted");
        assertThat(site.text()).doesNotContain("rollcall-check-");
        var other = Tenant.withPassword(SharedServer.baseUri());
        site = new PlainSite(SharedServer.baseUri());
        site.signIn(other.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        check();
        site.open(TAB);
        assertThat(site.text()).contains("Waiting for Okta", "1 of 20 keys");
        assertThat(site.page().select("#steps-one .step.done")).hasSize(1);
        site.open("/overview.xhtml");
        assertThat(site.text()).contains("No request yet", "1 person");
    }

    @Test
    void theActivityNamesIt() {
        check();

        site.open("/activity.xhtml?by=Check+my+set-up");
        assertThat(site.page().select("table.activity tbody tr").eachText())
                .isNotEmpty()
                .allMatch(row -> row.contains("Check my set-up"))
                .anyMatch(row -> row.contains("Created person"))
                .anyMatch(row -> row.contains("Deactivated person"));
        site.open("/activity.xhtml?by=" + Tenant.ADMIN);
        assertThat(site.page().select("table.activity tbody tr").first().text()).contains("Check my set-up", "Passed");
    }

    @Test
    void whereScimIsOffItSaysWhatOktaWouldShowAndWhatToDo() {
        site.open(TAB);
        site.uncheck("Enable SCIM");
        site.press("Update");
        site.press("Disable now");

        check();

        assertThat(actions().get(0)).startsWith("Failed ");
        assertThat(actions().subList(1, ACTIONS)).allMatch(action -> action.startsWith("Not tried "));
        assertThat(site.text())
                .contains("1 request was not answered as Okta needs it.", "SCIM is turned off for " + tenant.name())
                .contains("Error authenticating: Forbidden. Errors reported by remote server: SCIM is turned off for")
                .contains("Do what the sentence above says, then check again.");
        assertThat(tenant.okta().get("/Users").expect(403).detail()).contains("SCIM is turned off");
    }

    @Test
    void itNeedsNoneOfTheTwentyKeys() {
        site.open(TAB);
        for (int i = 1; i < 20; i++) {
            site.press("Generate Key");
        }
        assertThat(site.text()).contains("20 of 20 keys");

        check();

        assertThat(actions()).hasSize(ACTIONS).allMatch(action -> action.startsWith("Passed "));
        site.open(TAB);
        assertThat(site.text()).contains("20 of 20 keys");
    }

    @Test
    void thePageFollowsByItselfAndBreaksNoPolicy() {
        try (var chromium = Chromium.open();
                BrowserContext context = chromium.newContext()) {
            var browser = AdminSite.ofPrimaryAdmin(context, tenant);
            browser.open("/overview.xhtml");

            browser.press("Check my set-up");

            browser.page().getByText("requests were answered as Okta needs it").waitFor();
            assertThat(browser.page().locator(".check-action .chip.good").count())
                    .isGreaterThanOrEqualTo(ACTIONS);
            // Nothing asks any more once it has ended.
            browser.page().waitForTimeout(2500);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
