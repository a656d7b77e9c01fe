package dev.rollcall.systemtest.browser.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.everypage.Looks;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.BulkPeople;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** An admin meets a mass change in Okta: the banner, the list, the decision, with a script and without. */
@MicroShedTest
@Tag("once")
class HeldChangesIT {
    private static Chromium chromium;

    private Tenant tenant;
    private List<String> people;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
    }

    /** Okta deactivates more than the organization takes: five are done, five are held. */
    private void massChange(AdminSite site) {
        site.open("/settings/okta.xhtml?tab=scim");
        assertThat(site.text()).contains("Off. Okta may deactivate");
        limit(site, 5);
        assertThat(site.text()).contains("The guard is on.", "more than 5 people");
        people = BulkPeople.create(tenant.okta(), 20);
        people.subList(0, 10).forEach(id -> tenant.okta().patch("/Users/" + id, Bodies.DEACTIVATE));
    }

    private static void limit(AdminSite site, int people) {
        site.open("/settings/okta.xhtml?tab=scim");
        site.follow("Change limits");
        site.page().getByLabel("Hold mass changes").check();
        site.page().getByLabel("More than this number").fill(String.valueOf(people));
        site.page().getByLabel("And more than this share").fill("10");
        site.press("Save");
    }

    private static Locator rows(AdminSite site) {
        return site.page().locator("table.held tbody tr");
    }

    private boolean isActive(int person) {
        return tenant.okta()
                .get("/Users/" + people.get(person))
                .expect(200)
                .body()
                .path("active")
                .asBoolean();
    }

    @Test
    void someAreReleasedSomeAreRejectedAndTheRestIsReleasedInOneClick() {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(1440, 900))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            massChange(site);
            site.open("/people.xhtml");
            assertThat(site.page().locator(".banner").innerText()).contains("5 changes from Okta are held");
            site.follow("Look at them");
            assertThat(site.page().locator(".banner").count()).isZero();
            assertThat(rows(site).count()).isEqualTo(5);
            look(site);

            site.press("Release");
            assertThat(site.text()).contains("Choose at least one change first.");
            site.page().getByLabel("person-5@example.com").check();
            site.page().getByLabel("person-6@example.com").check();
            site.press("Release");
            assertThat(site.page().locator("dialog").innerText()).contains("Release 2 changes?");
            decide(site, "Release");
            assertThat(site.text()).contains("2 changes are released and done.");
            assertThat(rows(site).count()).isEqualTo(3);
            assertThat(isActive(6)).isFalse();

            site.page().getByLabel("person-7@example.com").check();
            site.press("Reject");
            decide(site, "Reject");
            assertThat(site.text()).contains("1 change was rejected.");
            assertThat(isActive(7)).isTrue();

            site.follow("Release all");
            decide(site, "Release");
            assertThat(site.text()).contains("2 changes are released and done.", "Nothing is held");
            assertThat(isActive(9)).isFalse();
            site.follow("Rejected");
            assertThat(rows(site).count()).isEqualTo(1);
            site.picture("held-rejected");
            site.open("/person.xhtml?id=" + people.get(6));
            assertThat(site.text()).contains("Deactivated", "held, and released", "Held");
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static void decide(AdminSite site, String answer) {
        site.page().locator("dialog input[value='" + answer + "']").click();
        site.page().waitForLoadState();
    }

    private static void look(AdminSite site) {
        for (String path : List.of(
                "/people.xhtml",
                "/settings/guard.xhtml",
                "/settings/okta.xhtml?tab=scim",
                "/held.xhtml?confirm=release-all",
                "/held.xhtml")) {
            site.open(path);
            assertThat(Looks.problems(site, "guard" + path.replaceAll("[^a-z]+", "-")))
                    .isEmpty();
        }
    }

    @Test
    void withoutScriptItIsTheSame() {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            massChange(site);
            site.open("/held.xhtml");
            site.page().getByLabel("person-9@example.com").check();
            site.press("Release");
            decide(site, "Release");
            assertThat(site.text()).contains("1 change is released and done.");
            site.follow("Reject all");
            decide(site, "Reject");
            assertThat(site.text()).contains("4 changes were rejected.");
        }
    }

    @Test
    void whyItCouldNotBeDoneIsToldInTheWordsOfTheIdentityProvider() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            limit(site, 1);
            site.open("/settings/single-sign-on.xhtml");
            site.press("Use Microsoft Entra ID");
            List<String> members = BulkPeople.create(tenant.okta(), 4);
            String lab = tenant.okta()
                    .post("/Groups", Bodies.group("Lab", members.toArray(String[]::new)))
                    .expect(201)
                    .id();
            tenant.okta()
                    .put("/Groups/" + lab, Bodies.group("Physics", members.get(0)))
                    .expect(429);
            tenant.okta().post("/Groups", Bodies.group("Physics")).expect(201);

            site.open("/held.xhtml");
            site.follow("Release all");
            decide(site, "Release");

            assertThat(rows(site).first().innerText())
                    .contains("already named \"Physics\". In Entra rename one of the two.")
                    .doesNotContain("Okta");
        }
    }

    @Test
    void anAdminWhoIsNoPrimaryAdminSeesIt() {
        var primary = new PlainSite(SharedServer.baseUri());
        primary.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        primary.addPerson(
                "Grace", "grace@example.com", "Admin: sees people, groups and activity", Tenant.ADMIN_PASSWORD);
        try (BrowserContext context = chromium.newContext()) {
            massChange(AdminSite.ofPrimaryAdmin(context, tenant));
        }
        var admin = new PlainSite(SharedServer.baseUri());
        admin.signIn(tenant.slug(), "grace@example.com", Tenant.ADMIN_PASSWORD);

        admin.open("/groups.xhtml");
        assertThat(admin.text()).contains("5 changes from Okta are held", "until a Primary Admin decides");
        admin.open("/held.xhtml?confirm=release-all");

        assertThat(admin.page().select("table.held tbody tr")).hasSize(5);
        assertThat(admin.page().select("dialog, input[name=pick], form[method=get] button"))
                .isEmpty();
    }
}
