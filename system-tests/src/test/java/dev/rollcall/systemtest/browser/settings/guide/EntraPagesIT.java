package dev.rollcall.systemtest.browser.settings.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Whoever has chosen Microsoft Entra ID, or another identity provider, reads of that one, and keeps what is set up. */
@MicroShedTest
@Tag("once")
class EntraPagesIT {
    private static final List<String> PAGES = List.of(
            "/people.xhtml",
            "/person-new.xhtml",
            "/groups.xhtml",
            "/activity.xhtml",
            "/settings/okta.xhtml?tab=saml",
            "/settings/okta.xhtml?tab=scim",
            "/settings/okta.xhtml?tab=rules",
            "/settings/okta.xhtml?tab=sign-ins",
            "/settings/attributes.xhtml");

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

    @ParameterizedTest(name = "with script: {0}")
    @CsvSource({"true, 1440, LIGHT", "false, 1440, LIGHT", "true, 390, DARK"})
    void everyPageSpeaksOfEntraAndWhatIsSetUpStays(boolean script, int width, ColorScheme scheme) {
        try (BrowserContext context = chromium.newContext(new NewContextOptions()
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900)
                .setColorScheme(scheme))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/settings/single-sign-on.xhtml");
            assertThat(site.text()).contains("Configure Okta", "Microsoft Entra ID", "Another identity provider");
            site.picture("single-sign-on-" + width);

            site.press("Use Microsoft Entra ID");

            assertThat(site.text()).contains("The pages now speak of Microsoft Entra ID.", "Reply URL");
            for (String path : PAGES) {
                site.open(path);
                site.page().locator("details").all().forEach(one -> assertThat(one.textContent())
                        .as(path)
                        .doesNotContain("Okta"));
                assertThat(site.page().locator("body").innerText()).as(path).doesNotContain("Okta");
                assertThat(site.scrollsSideways()).as(path).isFalse();
            }
            site.open("/settings/okta.xhtml?tab=scim");
            site.picture("entra-scim-" + width);
            assertThat(site.text())
                    .contains(
                            "Secret token",
                            tenant.slug() + "?aadOptscim062020",
                            "Start provisioning",
                            "Test Connection");
            tenant.okta().get("/Users", "count", "2").expect(200);
            site.open("/settings/okta.xhtml?tab=saml");
            site.picture("entra-saml-" + width);
            assertThat(site.text()).contains("App Federation Metadata Url", "Unique User Identifier (Name ID)");

            site.open("/activity.xhtml?show=changes");
            assertThat(site.text()).contains("Chosen: Microsoft Entra ID");
            site.open("/settings/single-sign-on.xhtml");
            site.press("Use Okta");
            site.open("/settings/okta.xhtml?tab=scim");
            assertThat(site.text()).contains("Test Connector Configuration");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void entrasRequestsTurnItsStepsGreenAndAreRefusedInItsWords() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/settings/single-sign-on.xhtml");
            site.press("Use Microsoft Entra ID");

            tenant.okta()
                    .get("/Users", "filter", "userName eq \"" + UUID.randomUUID() + "\"")
                    .expect(200);
            String id = tenant.okta()
                    .post("/Users", "{\"userName\":\"ada@example.com\",\"active\":\"True\"}")
                    .expect(201)
                    .id();
            tenant.okta()
                    .patch("/Users/" + id, Bodies.patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"))
                    .expect(200);
            var refused = tenant.okta()
                    .patch(
                            "/Users/" + UUID.randomUUID(),
                            Bodies.patch("{\"op\":\"Replace\",\"path\":\"title\",\"value\":\"x\"}"))
                    .expect(404);

            assertThat(refused.detail()).contains("Restart provisioning").doesNotContain("Okta");
            site.open("/settings/okta.xhtml?tab=scim");
            assertThat(site.page().locator(".step.done .step-title").allInnerTexts())
                    .contains("Test Connection", "Start provisioning", "Unassign somebody")
                    .doesNotContain("Assign groups");
            assertThat(wrongKey(tenant).detail()).doesNotContain("Okta", "Entra");
            site.open("/activity.xhtml?show=refused");
            assertThat(site.text()).contains("Restart provisioning", "into Entra's provisioning settings");
        }
    }

    @Test
    void anotherIdentityProviderIsNamedAsSuch() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/settings/single-sign-on.xhtml");
            site.press("Use another provider");
            for (String path : PAGES) {
                site.open(path);
                assertThat(site.page().locator("body").innerText()).as(path).doesNotContain("Okta", "Entra");
            }
            site.open("/settings/okta.xhtml?tab=scim");
            assertThat(site.text()).contains("Any SCIM 2.0 client can connect.");
            assertThat(wrongKey(tenant).detail())
                    .contains("into your identity provider's provisioning settings")
                    .doesNotContain("Okta", "Entra");
        }
    }

    @Test
    void aWrongKeyReadsOfNoIdentityProviderWhicheverIsChosen() {
        assertThat(wrongKey(tenant).detail())
                .contains("into your identity provider's provisioning settings")
                .doesNotContain("Okta", "Entra");
        assertThat(tenant.withoutKey().get("/Users").expect(401).detail())
                .isEqualTo(wrongKey(tenant).detail());
    }

    private static ScimResponse wrongKey(Tenant tenant) {
        return tenant.withoutKey()
                .with("Authorization", "Bearer rck_not_one_of_this_organization_a1c4")
                .get("/Users", "count", "2")
                .expect(401);
    }
}
