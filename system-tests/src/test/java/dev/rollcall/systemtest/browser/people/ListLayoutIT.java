package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.everypage.Looks;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Lists of people, groups and entries are dense and whole at every width, whatever stands in them. */
@MicroShedTest
@Tag("once")
class ListLayoutIT {
    private static final String LONG = "Everybody who has ever taught, tutored or examined in the faculties of "
            + "Mathematics-Physics-and-Computer-Science and their guests "
                    .repeat(3)
                    .strip();

    private static final String INSTRUCTOR = "Bartholomew Featherston";

    private static Chromium chromium;
    private static Tenant tenant;
    private static String group;
    private static String boss;
    private static String gone;

    @BeforeAll
    static void fill() {
        chromium = Chromium.open();
        tenant = Tenant.withPassword(SharedServer.baseUri());
        var okta = tenant.okta();
        boss = okta.post("/Users", person(0, "")).expect(201).at("/id");
        gone = okta.post("/Users", person(99, boss)).expect(201).at("/id");
        okta.delete("/Users/" + gone).expect(204);
        okta.patch("/Users/" + boss, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace",
                 "value":{"title":"%s","active":false,"emails":[{"value":"%s@departments.university.example","primary":true}]}}]}
                """.formatted(
                                "Professor of everything ".repeat(9), "a-very-long-local-part-".repeat(2)))
                .expect(200);
        okta.post("/Users", """
                {"userName":"bart@university.example","displayName":"%s","roles":[{"value":"INSTRUCTOR"}]}
                """.formatted(INSTRUCTOR)).expect(201);
        String members = "{\"value\":\"" + boss + "\"}";
        for (int i = 1; i < 30; i++) {
            members += ",{\"value\":\""
                    + okta.post("/Users", person(i, boss)).expect(201).at("/id") + "\"}";
        }
        group = okta.post("/Groups", "{\"displayName\":\"" + LONG + "\",\"members\":[" + members + "]}")
                .expect(201)
                .at("/id");
        okta.post("/Groups", "{\"displayName\":\"Teachers\"}").expect(201);
        okta.post("/Groups", "{\"displayName\":\"Teachers\"}").expect(409);
        okta.patch("/Groups/" + group, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","path":"members",
                 "value":[{"value":"019ad3c2-0000-7000-8000-000000000000"}]}]}""").expect(204);
    }

    private static String person(int i, String manager) {
        return """
                {"userName":"firstname.lastname-%1$02d@departments.university.example","displayName":"Firstname van der Lastname %1$02d",
                 "emails":[{"value":"%2$s@departments.university.example","primary":true}],"active":%3$s%4$s}
                """.formatted(
                        i,
                        i % 5 == 0 ? "another.and.quite.long.address-" + i : "firstname.lastname-%02d".formatted(i),
                        i % 7 != 3,
                        manager.isEmpty()
                                ? ""
                                : ",\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"manager\":{\"value\":\""
                                        + manager + "\"}}");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void everyListFitsAndItsRowsAreLow() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/person.xhtml?id=" + boss);
            String restore = site.page().locator("a.restore").first().getAttribute("href");
            var pages = Map.ofEntries(
                    Map.entry("people", "/people.xhtml"),
                    Map.entry("left-over", "/people.xhtml?show=silent"),
                    Map.entry("deleted", "/people.xhtml?show=deleted"),
                    Map.entry("former", "/former-person.xhtml?id=" + gone),
                    Map.entry("person", "/person.xhtml?id=" + boss),
                    Map.entry("restore", "/" + restore),
                    Map.entry("former-groups", "/person-groups-restore.xhtml?id=" + boss),
                    Map.entry("groups", "/groups.xhtml"),
                    Map.entry("group", "/group.xhtml?id=" + group),
                    Map.entry("activity", "/activity.xhtml"));
            pages.forEach((name, path) -> {
                site.open(path);
                for (int width : Looks.WIDTHS) {
                    site.page().setViewportSize(width, 900);
                    assertThat(highest(site)).as(name + " at " + width).isLessThan(name.equals("activity") ? 84 : 66);
                    assertThat(cutOff(site)).as(name + " at " + width).isEmpty();
                }
                assertThat(Looks.problems(site, "list-" + name)).isEmpty();
            });
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void aNameIsWholeBesideItsRole() {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(1440, 900))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/people.xhtml");

            assertThat((List<?>) site.page().evaluate("""
                    () => [...document.querySelectorAll('.list.people tr:has(.called .chip) .opens')]
                      .map(name => name.textContent + (name.scrollWidth > name.clientWidth ? ' is cut' : ' is whole'))"""))
                    .map(Object::toString)
                    .containsExactlyInAnyOrder("Primary Admin is whole", INSTRUCTOR + " is whole");
        }
    }

    @Test
    void anAddressThatIsTooLongForItsLineGoesOnWithItsAt() {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(1320, 900))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/activity.xhtml");

            assertThat((List<?>) site.page().evaluate("""
                    () => [...document.querySelectorAll('.list.activity .clamped')].filter(one => one.querySelector('wbr')).map(one => {
                      const lines = document.createRange();
                      lines.selectNode(one.firstChild);
                      return lines.getClientRects().length;
                    })"""))
                    .map(Object::toString)
                    .isNotEmpty()
                    .containsOnly("1");
        }
    }

    /** The height of the highest row of a list of people or groups. */
    private static double highest(AdminSite site) {
        return ((Number) site.page()
                        .evaluate(
                                "() => Math.max(0, ...[...document.querySelectorAll('table.list:not(.changes) tbody tr')]"
                                        + ".map(row => row.getBoundingClientRect().height))"))
                .doubleValue();
    }

    /** What of the cells is wider than its cell and not ended by an ellipsis. */
    private static List<?> cutOff(AdminSite site) {
        return (List<?>) site.page().evaluate("""
                () => [...document.querySelectorAll('table.list tbody :is(td, th, time, .chip)')]
                  .filter(one => one.offsetParent && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
                    && getComputedStyle(one).display !== 'inline')
                  .map(one => one.textContent.trim())""");
    }
}
