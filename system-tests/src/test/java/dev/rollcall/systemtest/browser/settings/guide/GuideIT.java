package dev.rollcall.systemtest.browser.settings.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.settings.metadata.MetadataServer;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** The steps in Okta: how their paths look, when they were done, and for which kind of app. */
@MicroShedTest
@Tag("once")
class GuideIT {
    private static final String PAGE = "/settings/okta.xhtml?tab=scim";
    private static final String OWN = "An app integration of your own";
    private static final String CATALOG = "The catalog’s SCIM 2.0 Test App";

    private static Chromium chromium;

    private final Tenant tenant = Tenant.withPassword(SharedServer.baseUri());

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aPathIsMarkedAndADoneStepSaysSinceWhen() {
        try (BrowserContext context = chromium.newContext()) {
            var site = open(context);
            assertThat(guide(site, OWN).locator(".path").allInnerTexts())
                    .contains("General → App Settings → Edit", "Assignments → Assign → Assign to People");
            assertThat(site.text()).doesNotContain("‹", "›");
            assertThat(done(site, OWN)).containsExactly("Here: turn it on");

            tenant.okta().get("/Users", "startIndex", "1", "count", "2").expect(200);
            site.open(PAGE);

            var test = step(site, OWN, "Test Connector Configuration");
            assertThat(test.getAttribute("class")).contains("done");
            assertThat(test.innerText()).contains("Seen just now");
            assertThat(test.locator("time").getAttribute("datetime")).startsWith("20");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, CATALOG})
    void onlyTheKindOfAppInUseTurnsGreen(String used) {
        String other = used.equals(OWN) ? CATALOG : OWN;
        tenant.okta().get("/Users", "startIndex", "1", "count", "2").expect(200);
        String id = tenant.okta()
                .post("/Users", "{\"userName\":\"grace@example.com\",\"active\":true}")
                .expect(201)
                .id();
        try (BrowserContext context = chromium.newContext()) {
            var site = open(context);
            assertThat(done(site, used)).contains("Assign people");
            assertThat(done(site, other)).as("until a request tells them apart").contains("Assign people");

            if (used.equals(OWN)) {
                tenant.okta()
                        .put("/Users/" + id, "{\"userName\":\"grace@example.com\",\"active\":false}")
                        .expect(200);
            } else {
                tenant.okta()
                        .patch("/Users/" + id, Bodies.patch("{\"op\":\"replace\",\"value\":{\"active\":false}}"))
                        .expect(200);
            }
            site.open(PAGE);

            assertThat(done(site, used)).contains("Assign people", "Unassign somebody");
            assertThat(done(site, other)).containsExactly("Here: turn it on");
            assertThat(guide(site, used).locator("summary").innerText()).contains("In use");
            assertThat(guide(site, used).locator("ol").isVisible()).isTrue();
            assertThat(guide(site, other).locator("ol").isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1024, 768, 390})
    void theTabsFitTheirWindowAndAreNoLongerThanTheyNeedToBe(int width) {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(width, 900))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/settings/okta.xhtml?tab=saml");
            site.chooseMetadata(MetadataServer.FILE);
            site.press("Update");
            for (String tab : new String[] {"saml", "scim"}) {
                site.open("/settings/okta.xhtml?tab=" + tab);
                site.picture("guide-" + tab + "-" + width);
                assertThat(site.scrollsSideways()).isFalse();
            }
            if (width >= 1024) {
                site.open("/settings/okta.xhtml?tab=saml");
                assertThat((Integer) site.page().evaluate("() => document.documentElement.scrollHeight"))
                        .isLessThan(2000);
            }
        }
    }

    private AdminSite open(BrowserContext context) {
        var site = AdminSite.ofPrimaryAdmin(context, tenant);
        site.open(PAGE);
        return site;
    }

    private static Locator guide(AdminSite site, String kind) {
        return site.page().locator(".guide details", new Page.LocatorOptions().setHasText(kind));
    }

    private static Locator step(AdminSite site, String kind, String title) {
        return guide(site, kind)
                .locator(".step", new Locator.LocatorOptions().setHasText(title))
                .first();
    }

    private static List<String> done(AdminSite site, String kind) {
        return guide(site, kind).locator(".step.done .step-title").allTextContents();
    }
}
