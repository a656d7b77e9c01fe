package dev.rollcall.systemtest.browser.everypage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * The pages with something on them, every question and what people see who are not signed in: axe-core finds nothing,
 * wide and narrow, light and dark. {@link PagesIT} looks at the pages as they are at first.
 */
@MicroShedTest
@Tag("once")
class AccessibilityIT {
    private static final String LEARNER = "a learner with a rather long name@example.com";

    private static Chromium chromium;
    private static Tenant tenant;
    private static List<String> pages;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        tenant = Tenant.withPassword(SharedServer.baseUri());
        String ada = tenant.okta()
                .post("/Users", Bodies.CREATE_ALICE_AT_WORK)
                .expect(201)
                .id();
        String gone =
                tenant.okta().post("/Users", Bodies.person(LEARNER)).expect(201).id();
        tenant.okta().patch("/Users/" + gone, Bodies.DEACTIVATE).expect(200);
        tenant.okta().post("/Users", Bodies.CREATE_ALICE).expect(409);
        String group = tenant.okta()
                .post("/Groups", Bodies.group("Everybody with an interest", ada, gone))
                .expect(201)
                .id();
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        site.upload(metadata());
        new PlainSite(SharedServer.baseUri()).signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        site.open("/settings/okta.xhtml?tab=scim");
        String key = linked(site, "confirm=revoke");
        site.press("Check my set-up");
        while (site.text().contains("At work")) {
            site.follow("Show how far it is");
        }
        site.open("/activity.xhtml?show=refused");
        String entry = linked(site, "entry.xhtml");
        site.open("/" + entry);
        String again = linked(site, "apply-again.xhtml");
        site.open("/account.xhtml");
        String session = linked(site, "account.xhtml?end=");
        pages = List.of(
                "/overview.xhtml",
                "/people.xhtml",
                "/people.xhtml?q=nobody+is+called+so",
                "/person.xhtml?id=" + ada,
                "/person.xhtml?id=" + ada + "&confirm=deactivate",
                "/person.xhtml?id=" + gone + "&confirm=reactivate",
                "/person-role.xhtml?id=" + ada,
                "/groups.xhtml",
                "/group.xhtml?id=" + group,
                "/activity.xhtml?by=nobody&operation=CREATE",
                "/" + entry,
                "/" + session,
                "/account.xhtml?end=others",
                "/authenticator.xhtml",
                "/passkey-new.xhtml",
                "/" + again,
                "/settings/retention.xhtml",
                "/settings/single-sign-on.xhtml",
                "/settings/okta.xhtml?tab=saml",
                "/settings/okta.xhtml?tab=saml&confirm=disconnect",
                "/settings/okta.xhtml?tab=saml&confirm=change-key",
                "/settings/okta.xhtml?tab=scim&confirm=disable",
                "/settings/" + key,
                "/settings/check.xhtml",
                "/person.xhtml?id=00000000-0000-7000-8000-000000000000",
                "/nothing.xhtml",
                "/home.xhtml");
    }

    private static String linked(PlainSite site, String part) {
        return site.page().select("a[href*=\"" + part + "\"]").first().attr("href");
    }

    private static String metadata() throws IOException {
        try (InputStream file = AccessibilityIT.class.getResourceAsStream("/metadata/okta.xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void axeFindsNothing() {
        var found = new ArrayList<String>();
        try (BrowserContext context = chromium.newContext()) {
            var stranger = new AdminSite(context);
            for (String page : List.of(
                    "/sign-in.xhtml",
                    "/sign-in.xhtml?organization=" + tenant.slug(),
                    "/set-password.xhtml?organization=" + tenant.slug() + "&token=none")) {
                found.addAll(problems(stranger, page));
            }
        }
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            for (String page : pages) {
                found.addAll(problems(site, page));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> problems(AdminSite site, String page) {
        site.open(page);
        site.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        String name =
                page.replaceAll("[0-9a-f]{8}-[0-9a-f-]+|" + tenant.slug(), "").replaceAll("[^a-z]+", "-");
        return Looks.problems(site, "filled" + name);
    }
}
