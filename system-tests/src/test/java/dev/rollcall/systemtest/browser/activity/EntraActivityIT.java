package dev.rollcall.systemtest.browser.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What Entra writes in its own dialect, as the activity shows it. */
@MicroShedTest
@Tag("once")
class EntraActivityIT {
    @Test
    void theActivityShowsHowMuchOfARequestWasCorrected() throws Exception {
        var organization = NewOrganization.create();
        try (var chromium = Chromium.open();
                BrowserContext context = chromium.newContext()) {
            var site = organization.signedIn(context);
            site.open("/settings/okta.xhtml?tab=scim");
            site.page().getByLabel("Enable SCIM").check();
            site.press("Generate Key");
            String secretKey = site.value("Secret Key");
            site.press("Update");
            var entra = new OktaCalls(site.value("Tenant URL"), secretKey);

            String path = "/Users/"
                    + entra.post("/Users", "{\"userName\":\"alice@example.com\",\"active\":true}")
                            .path("id")
                            .asText();
            assertThat(newest(site)).contains("Created", "alice@example.com").doesNotContain("corrected");

            entra.patch(path, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}", 200);
            assertThat(newest(site))
                    .contains("Deactivated", "2 things corrected from Microsoft Entra’s way of writing SCIM");

            entra.patch(path, "{\"op\":\"Replace\",\"path\":\"id\",\"value\":\"x\"}", 400);
            assertThat(newest(site))
                    .contains(
                            "400", "alice@example.com", "1 thing corrected from Microsoft Entra’s way of writing SCIM");

            entra.patch(path, "{\"op\":\"Explode\",\"path\":\"active\",\"value\":true}", 400);
            assertThat(newest(site)).contains("400", "alice@example.com");

            String group = "/Groups/"
                    + entra.post("/Groups", "{\"displayName\":\"Biology\"}")
                            .path("id")
                            .asText();
            entra.patch(group, "{\"op\":\"Explode\",\"path\":\"members\",\"value\":[]}", 400);
            assertThat(newest(site)).contains("400", "Biology");

            assertThat(site.complaints()).isEmpty();
        }
    }

    private static String newest(AdminSite site) {
        site.open("/activity.xhtml");
        return site.page().locator("table.activity tbody tr").first().innerText();
    }
}
