package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What a person may do follows the role that Okta sends for the assignment. */
@MicroShedTest
@Tag("once")
class PersonRoleIT {
    private static final String PASSWORD = "another long enough password";

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
    void anAdminWhomOktaMakesAnInstructorIsSignedOutAtOnceAndShownAsInstructor() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext first = chromium.newContext();
                BrowserContext second = chromium.newContext()) {
            var primary = organization.signedIn(first);
            primary.addPerson("Grace", "grace@example.com", "Admin: sees people, groups and activity", PASSWORD);
            OktaCalls okta = connect(primary);
            var grace = new AdminSite(second);
            grace.signIn(organization.slug(), "grace@example.com", PASSWORD);
            grace.open("/people.xhtml");
            assertThat(grace.page().url()).contains("/people.xhtml");
            String id = okta.find("/Users", "userName", "grace@example.com")
                    .at("/Resources/0/id")
                    .asText();

            okta.patch(
                    "/Users/" + id,
                    "{\"op\":\"replace\",\"value\":{\"roles\":[{\"primary\":true,\"value\":\"INSTRUCTOR\"}]}}",
                    200);

            grace.open("/people.xhtml");
            assertThat(grace.page().url()).contains("/sign-in.xhtml");
            grace.signIn(organization.slug(), "grace@example.com", PASSWORD);
            assertThat(grace.page().locator("body").innerText()).contains("do not match an admin of this organization");
            primary.open("/people.xhtml");
            assertThat(rowOfGrace(primary)).contains("Instructor");
            primary.open("/person.xhtml?id=" + id);
            assertThat(primary.text()).contains("Changed roles; role Instructor");

            okta.patch("/Users/" + id, "{\"op\":\"remove\",\"path\":\"roles\"}", 200);

            primary.open("/people.xhtml");
            assertThat(rowOfGrace(primary)).doesNotContain("Instructor");
        }
    }

    private static String rowOfGrace(AdminSite site) {
        return site.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("grace@example.com"))
                .innerText();
    }

    @Test
    void anInstructorCanBeAddedByHand() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext()) {
            var site = organization.signedIn(context);

            site.addPerson("Emmy", "emmy@example.com", "Instructor: teaches, does not sign in to this site", "");

            assertThat(site.text()).contains("Emmy").contains("Instructor");
        }
    }

    private static OktaCalls connect(AdminSite site) {
        site.open("/settings/okta.xhtml?tab=scim");
        site.page().getByLabel("Enable SCIM").check();
        site.press("Generate Key");
        String secretKey = site.value("Secret Key");
        site.press("Update");
        return new OktaCalls(site.value("Tenant URL"), secretKey);
    }
}
