package dev.rollcall.systemtest.browser.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URI;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What Okta wanted and was refused is done again by a Primary Admin, who sees first what it would do. */
@MicroShedTest
class ApplyAgainIT {
    private Tenant tenant;
    private PlainSite site;

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
        site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
    }

    private String create(String userName) {
        return tenant.okta().post("/Users", Bodies.person(userName)).expect(201).id();
    }

    private static String replace(String path, String value) {
        return Bodies.patch("{\"op\":\"replace\",\"path\":\"%s\",\"value\":\"%s\"}".formatted(path, value));
    }

    /** The newest refusal with the words, once it is there: an answer leaves the server before it is noted. */
    private void openRefusal(PlainSite browser, String words) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            browser.open("/activity.xhtml?show=refused");
            var row = browser.page().select("table.activity tbody tr").stream()
                    .filter(one -> one.text().contains(words))
                    .findFirst();
            if (row.isPresent()) {
                openEntry(browser, row.get());
                if (browser.text().contains("/Users")) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No refusal of \"" + words + "\" in: " + browser.text());
    }

    private static void openEntry(PlainSite browser, Element row) {
        browser.open("/" + row.select("a[href^=entry]").attr("href"));
    }

    private String changes() {
        return site.page().select("table.changes tbody").text();
    }

    @Test
    void aCreateThatWasInTheWayIsMadeUp() throws Exception {
        String first = create("ada@rollcall.example");
        tenant.okta().post("/Users", Bodies.person("ada@rollcall.example")).expectError(409, "uniqueness");
        tenant.okta().delete("/Users/" + first).expect(204);
        openRefusal(site, "ada@rollcall.example");

        site.follow("Apply again");
        assertThat(changes()).contains("userName nothing ada@rollcall.example");
        tenant.okta().findUser("ada@rollcall.example").none();
        site.press("Apply");

        assertThat(site.text()).contains("Applied.", "It was applied again: see what was done");
        assertThat(site.page().select("a[href^=apply-again]")).isEmpty();
        String id =
                tenant.okta().findUser("ada@rollcall.example").only().path("id").asText();
        assertThat(id).isNotEqualTo(first);
        site.follow("It was applied again");
        assertThat(site.text()).contains(Tenant.ADMIN, "For a request that was refused first: see it", "POST /Users");
        site.open("/person.xhtml?id=" + id);
        assertThat(site.text()).contains("Okta");
    }

    @Test
    void anUpdateShowsBeforeAndAfterAndDoesNothingUntilItIsSaid() throws Exception {
        String ada = create("ada@rollcall.example");
        String grace = create("grace@rollcall.example");
        tenant.okta()
                .patch("/Users/" + ada, replace("userName", "grace@rollcall.example"))
                .expectError(409, "uniqueness");
        openRefusal(site, "ada@rollcall.example");
        site.follow("Apply again");
        assertThat(site.text()).contains("It would be refused again");
        assertThat(site.page().select("input[value=Apply]")).isEmpty();
        tenant.okta()
                .patch("/Users/" + grace, replace("userName", "hopper@rollcall.example"))
                .expect(200);

        openRefusal(site, "ada@rollcall.example");
        site.follow("Apply again");
        assertThat(changes()).isEqualTo("userName ada@rollcall.example grace@rollcall.example");
        assertThat(tenant.okta().get("/Users/" + ada).expect(200).at("/userName"))
                .isEqualTo("ada@rollcall.example");
        assertThat(tenant.okta().get("/Users/" + ada).at("/meta/version")).isEqualTo("W/\"1\"");
        site.press("Apply");

        assertThat(tenant.okta().get("/Users/" + ada).expect(200).at("/userName"))
                .isEqualTo("grace@rollcall.example");
    }

    @Test
    void whatHasChangedSinceIsShownAndTheAdminDecides() throws Exception {
        String ada = create("ada@rollcall.example");
        String grace = create("grace@rollcall.example");
        tenant.okta()
                .patch("/Users/" + ada, replace("userName", "grace@rollcall.example"))
                .expectError(409, "uniqueness");
        tenant.okta().delete("/Users/" + grace).expect(204);
        tenant.okta().patch("/Users/" + ada, replace("title", "Countess")).expect(200);
        openRefusal(site, "ada@rollcall.example");
        site.follow("Apply again");
        assertThat(site.text()).contains("What has changed since").doesNotContain("the older value comes back");
        var open = new PlainSite(SharedServer.baseUri());
        open.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        openRefusal(open, "ada@rollcall.example");
        open.follow("Apply again");

        tenant.okta()
                .patch("/Users/" + ada, replace("userName", "lovelace@rollcall.example"))
                .expect(200);
        open.press("Apply");
        assertThat(open.text()).contains("Something has changed since this page was opened, so nothing was done.");
        site.open(site.path() + "?" + URI.create(site.page().location()).getQuery());
        assertThat(site.text()).contains("If you apply it now, the older value comes back.");
        site.press("Apply although it is older");

        assertThat(tenant.okta().get("/Users/" + ada).expect(200).at("/userName"))
                .isEqualTo("grace@rollcall.example");
    }

    @Test
    void whatHadASecretInItCannotBeAndTheSentenceSaysSo() throws Exception {
        create("ada@rollcall.example");
        tenant.okta()
                .post("/Users", "{\"userName\":\"ada@rollcall.example\",\"password\":\"never kept 7391\"}")
                .expect(409);
        openRefusal(site, "ada@rollcall.example");

        site.follow("Apply again");

        assertThat(site.text()).contains("Something secret was in this request").doesNotContain("7391");
        assertThat(site.page().select("input[value=Apply]")).isEmpty();
    }

    @Test
    void itIsForWritesUnderAKnownKeyAndForPrimaryAdmins() throws Exception {
        create("ada@rollcall.example");
        tenant.okta().post("/Users", Bodies.person("ada@rollcall.example")).expect(409);
        tenant.okta().get("/Users/no-such-id").expect(404);
        tenant.withoutKey()
                .with("Authorization", "Bearer rck_a_key_that_is_not_one_of_this_organization")
                .post("/Users", Bodies.person("planted@rollcall.example"))
                .expect(401);
        openRefusal(site, "ada@rollcall.example");
        String again = site.page().select("a[href^=apply-again]").attr("href");
        assertThat(again).isNotEmpty();
        for (String words : new String[] {"no-such-id", "Unknown Secret Key"}) {
            openRefusal(site, words);
            assertThat(site.page().select("a[href^=apply-again]")).as(words).isEmpty();
            site.open("/apply-again.xhtml?" + URI.create(site.page().location()).getQuery());
            assertThat(site.text()).contains("it is none that can be applied again");
        }

        site.addPerson(
                "Grace", "grace@example.com", "Admin: sees people, groups and activity", "seven owls beside the river");
        var visitor = new Visitor(SharedServer.baseUri());
        var grace = new PlainSite(visitor);
        grace.signIn(tenant.slug(), "grace@example.com", "seven owls beside the river");
        openRefusal(grace, "ada@rollcall.example");
        assertThat(grace.page().select("a[href^=apply-again]")).isEmpty();
        assertThat(visitor.get("/" + again).statusCode()).isEqualTo(403);
    }

    @Test
    void groupsAreMadeUpToo() throws Exception {
        String ada = create("ada@rollcall.example");
        String first =
                tenant.okta().post("/Groups", Bodies.group("Lab")).expect(201).id();
        tenant.okta().post("/Groups", Bodies.group("Lab", ada)).expect(409);
        tenant.okta().delete("/Groups/" + first).expect(204);
        for (int i = 0; i < 100 && !site.text().contains("POST /Groups"); i++) {
            Thread.sleep(50);
            site.open("/activity.xhtml?show=refused");
            var row = site.page().select("table.activity tbody tr").first();
            if (row != null) {
                openEntry(site, row);
            }
        }

        site.follow("Apply again");
        site.press("Apply");

        assertThat(tenant.okta().findGroup("Lab").only().path("members").toString())
                .contains(ada);
    }
}
