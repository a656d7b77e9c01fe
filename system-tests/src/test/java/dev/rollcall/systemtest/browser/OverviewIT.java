package dev.rollcall.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The page after sign-in says how everything stands, as Okta's requests leave it. */
@MicroShedTest
class OverviewIT {
    private static final String OVERVIEW = "/overview.xhtml";

    private final Tenant tenant = Tenant.withPassword(SharedServer.baseUri());
    private final PlainSite site = new PlainSite(SharedServer.baseUri());

    private void signIn() {
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
    }

    private String overview() {
        site.open(OVERVIEW);
        return site.text();
    }

    private List<String> chips() {
        return site.page().select("#facts .chip").eachText();
    }

    private ScimResponse create(String userName) {
        return tenant.okta().post("/Users", Bodies.person(userName));
    }

    @Test
    void itIsWhereAdminsArriveAndSaysWhatToDoFirst() throws Exception {
        var fresh = NewOrganization.create();
        var ada = fresh.signedIn();

        assertThat(ada.path()).isEqualTo(OVERVIEW);
        assertThat(ada.text())
                .contains("No request yet", "1 person", "1 active", "0 deactivated", "No requests", "Next steps");
        assertThat(ada.page().select("#facts .chip").eachText()).containsExactly("Not set up", "Not set up");
        assertThat(ada.page().select(".step:not(.done) a.button")).hasSize(1);
        ada.follow("Continue");
        assertThat(ada.text()).contains("Upload Metadata XML");
    }

    @Test
    void itFollowsWhatOktaDoes() {
        signIn();
        overview();
        assertThat(chips()).containsExactly("Waiting for Okta", "Not set up");

        String ada = create("ada@example.com").expect(201).id();
        create("alan@example.com").expect(201);
        tenant.okta().patch("/Users/" + ada, Bodies.DEACTIVATE).expect(200);

        assertThat(overview())
                .contains("just now", "3 people", "2 active", "1 deactivated", "3 requests", "Nothing was refused.");
        assertThat(chips()).containsExactly("Connected just now", "Not set up");
        tenant.okta().patch("/Users/" + ada, Bodies.ACTIVATE).expect(200);
        assertThat(overview()).contains("3 active", "0 deactivated");
        tenant.okta().patch("/Users/" + ada, Bodies.DEACTIVATE).expect(200);
        tenant.okta().delete("/Users/" + ada).expect(204);
        assertThat(overview()).contains("2 people", "2 active", "0 deactivated");
    }

    @Test
    void whatFailedTodayLeadsToExactlyThat() {
        signIn();
        create("ada@example.com").expect(201);
        String refused = create("ada@example.com").expect(409).detail();
        stranger().get("/Users", "count", "2").expect(401);
        new PlainSite(SharedServer.baseUri()).trySignIn(tenant.slug(), Tenant.ADMIN, "not the password");

        assertThat(overview()).contains("3 requests", "2 requests refused", "1 sign-in by password refused");
        assertThat(site.page().select("#facts .chip.waiting").eachText()).containsExactly("2 refused today");
        site.follow("2 refused today");
        assertThat(entries()).hasSize(2).anyMatch(row -> row.contains(refused)).anyMatch(row -> row.contains("401"));
        overview();
        site.follow("1 sign-in by password refused");
        assertThat(entries()).hasSize(1).allMatch(row -> row.contains("Sign-in"));
        site.open("/settings/single-sign-on.xhtml");
        site.follow("2 refused today");
        assertThat(entries()).hasSize(2);
    }

    private ScimClient stranger() {
        return tenant.withoutKey().with("Authorization", "Bearer rck_not_one_of_this_organization_a1c4");
    }

    private List<String> entries() {
        return site.page().select("table.activity tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    @Test
    void theChartsSayTheSameInNumbers() {
        signIn();
        create("ada@example.com").expect(201);
        create("ada@example.com").expect(409);

        overview();
        assertThat(site.page().select("figure.chart svg[role=img]").eachAttr("aria-label"))
                .containsExactly("Requests in the last 30 days", "People in the last 90 days");
        List<String> requests =
                site.page().select("figure.chart").get(0).select("tbody tr").eachText();
        assertThat(requests).hasSize(30);
        assertThat(requests.get(0)).endsWith(" 2 1 0");
        assertThat(requests.get(29)).endsWith(" 0 0 0");
        assertThat(site.page().select("figure.chart").get(0).select("g title").eachText())
                .hasSize(30)
                .last()
                .asString()
                .endsWith("2 requests, 1 refused");
        assertThat(site.page().select("figure.chart").get(1).select("tbody tr").eachText())
                .singleElement()
                .asString()
                .endsWith(" 2 2");
    }

    @Test
    void aKeyThatEndsSoonIsSaid() {
        signIn();
        create("ada@example.com").expect(201);
        site.open("/settings/okta.xhtml?tab=scim");
        site.follow("Change Key 1");
        site.select("Expires", "In 7 days");
        site.press("Save");

        assertThat(overview()).contains("Key 1", "in 7 days", "Open the SCIM tab");
    }

    @Test
    void anAdminWhoIsNoPrimaryAdminSeesNoWayIntoTheSettings() {
        signIn();
        site.addPerson("Grace", "grace@example.com", "Admin: sees people, groups and activity", Tenant.ADMIN_PASSWORD);
        var grace = new PlainSite(SharedServer.baseUri());
        grace.signIn(tenant.slug(), "grace@example.com", Tenant.ADMIN_PASSWORD);

        assertThat(grace.path()).isEqualTo(OVERVIEW);
        assertThat(grace.text()).contains("A Primary Admin does this.");
        assertThat(grace.page().select("a[href*=settings]")).isEmpty();
    }

    @Test
    @Tag("once")
    void itIsKeptUpToDateWhileItIsOpenAndBreaksNoPolicy() {
        try (var chromium = Chromium.open();
                BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(1440, 900))) {
            var open = AdminSite.ofPrimaryAdmin(context, tenant);
            open.open(OVERVIEW);
            assertThat(open.text()).contains("Waiting for Okta");

            create("ada@example.com").expect(201);

            open.page()
                    .locator("#facts .chip.good")
                    .getByText("Connected just now")
                    .waitFor(new WaitForOptions().setTimeout(60_000));
            assertThat(open.complaints()).isEmpty();
        }
    }
}
