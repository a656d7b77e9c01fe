package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Whoever works on the pages reads what to do there; Okta's admin, who is refused the same, what to do in Okta. */
@MicroShedTest
@Tag("once")
class LocalWordsIT {
    private final Tenant tenant = Tenant.withPassword(SharedServer.baseUri());
    private final PlainSite site = new PlainSite(SharedServer.baseUri());
    private String id = "";

    @BeforeEach
    void signIn() {
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        id = tenant.okta()
                .get("/Users", "filter", "userName eq \"" + Tenant.ADMIN + "\"")
                .expect(200)
                .at("/Resources/0/id");
    }

    @Test
    void theLastPrimaryAdminWhoDeactivatesHerselfIsToldToAddAnotherFirst() {
        try (var chromium = Chromium.open();
                var context = chromium.newContext()) {
            var herself = AdminSite.withSession(context, SharedServer.baseUri(), site.session());
            herself.open("/person.xhtml?id=" + id);
            herself.press("Deactivate");
            herself.page()
                    .locator("dialog")
                    .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Deactivate"))
                    .click();
            herself.page().waitForLoadState();

            assertThat(herself.page().locator(".notice.refused").innerText())
                    .contains("This is the last active Primary Admin", "Add another Primary Admin under People first.")
                    .doesNotContain("Okta", "In Rollcall");
        }
        assertThat(tenant.okta().delete("/Users/" + id).expect(409).detail())
                .contains("In Rollcall add another Primary Admin under People first.");
    }

    @Test
    void aUserNameOfBlanksIsMissingAndNoMappingOfOkta() {
        site.open("/person-edit.xhtml?id=" + id);
        site.fill("User name", "\u200B");
        site.press("Save");

        assertThat(refusal()).contains("The user name is missing.").doesNotContain("Okta", "Map");
    }

    private String refusal() {
        return site.page().select(".notice.refused").text();
    }
}
