package dev.rollcall.systemtest.browser.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Every SCIM request stands in the activity, and opens with what was sent and answered. */
@MicroShedTest
class RequestLogIT {
    private Tenant tenant;
    private Visitor visitor;
    private PlainSite site;

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
        visitor = new Visitor(SharedServer.baseUri());
        site = new PlainSite(visitor);
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
    }

    private List<String> rows(String query) {
        site.open("/activity.xhtml" + query);
        return site.page().select("table.activity tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    /** The row that has the words, once it is there: an answer leaves the server before it is noted. */
    private String row(String query, String words) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var found = rows(query).stream().filter(row -> row.contains(words)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No row with \"" + words + "\" in: " + site.text());
    }

    private void openRow(String words) {
        Element row = site.page().select("table.activity tbody tr").stream()
                .filter(one -> one.text().contains(words))
                .findFirst()
                .orElseThrow();
        site.open("/" + row.select("a[href^=entry]").attr("href"));
    }

    private String id(String userName) {
        return tenant.okta()
                .post("/Users", "{\"userName\":\"" + userName + "\",\"password\":\"never kept 7391\"}")
                .expect(201)
                .at("/id");
    }

    @Test
    void aCreateOpensWithItsBodiesAndWithoutThePassword() throws InterruptedException {
        id("ada@rollcall.example");

        row("", "ada@rollcall.example");
        openRow("ada@rollcall.example");
        // The row is there with the person, the request a moment later.
        for (int i = 0; i < 100 && !site.text().contains("POST /Users"); i++) {
            Thread.sleep(50);
            row("", "ada@rollcall.example");
            openRow("ada@rollcall.example");
        }
        assertThat(site.text())
                .contains("POST /Users", "201", "127.0.0.1", "\"userName\"", "\"meta\"", "\"password\": \"•••\"")
                .doesNotContain("7391");
    }

    @Test
    void aReadAndAWriteThatChangesNothingStandThereToo() throws InterruptedException {
        String id = id("ada@rollcall.example");
        tenant.okta().get("/Users/" + id).expect(200);
        tenant.okta().patch("/Users/" + id, """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations":[{"op":"replace","value":{"active":true}}]}""").expect(200);

        assertThat(row("?show=reads", "GET /Users/" + id)).contains("Read person", "Answered", "200");
        assertThat(row("?show=reads", "Unchanged")).contains("Update person", "ada@rollcall.example");
        assertThat(rows("?show=changes&by=Key")).hasSize(1).allMatch(row -> row.contains("Created person"));
    }

    @Test
    void aChangeOpensWithEachAttributeBeforeAndAfter() throws InterruptedException {
        String id = id("ada@rollcall.example");
        tenant.okta().put("/Users/" + id, """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada@rollcall.example",
                         "title":"Countess","emails":[{"value":"ada@home.example","type":"home","primary":true}]}""").expect(200);

        row("?operation=UPDATE", "ada@rollcall.example");
        openRow("ada@rollcall.example");

        assertThat(site.page().select("table.changes tbody tr").eachText())
                .contains("title nothing Countess", "emails nothing ada@home.example, home, primary");
    }

    @Test
    void whatAdminsDoStandsThereToo() {
        site.open("/settings/okta.xhtml?tab=scim");
        site.uncheck("Enable SCIM");
        site.press("Update");
        site.press("Disable now");
        site.press("Generate Key");
        visitor.get("/activity-export?format=csv");
        new PlainSite(SharedServer.baseUri()).trySignIn(tenant.slug(), Tenant.ADMIN, "not the password");

        assertThat(rows("?by=" + Tenant.ADMIN))
                .anyMatch(row -> row.contains("Updated settings SCIM") && row.contains("Turned off"))
                .anyMatch(row -> row.contains("Updated settings Secret Key \"Key 2\"") && row.contains("Generated"))
                .anyMatch(row -> row.contains("Signed in person " + Tenant.ADMIN) && row.contains("By password"))
                .anyMatch(row -> row.contains("Sign-in person " + Tenant.ADMIN) && row.contains("Refused 401"))
                .anyMatch(row -> row.contains("Exported settings Activity") && row.contains("Exported as CSV"));
    }

    @Test
    @DisplayName("the pages of an import are one row, which opens")
    void anImport() throws InterruptedException {
        for (int page = 0; page < 4; page++) {
            tenant.okta()
                    .get("/Users", "startIndex", String.valueOf(1 + page * 100), "count", "100")
                    .expect(200);
        }

        assertThat(row("?show=reads", "3 times more")).contains("GET /Users?startIndex=1");
        assertThat(rows("?show=reads")).hasSize(1);
        openRow("GET /Users");
        assertThat(site.page().select("section.request .asked").eachText())
                .hasSize(4)
                .last()
                .asString()
                .contains("startIndex=301");
    }

    @Test
    void itIsSearchedByNameKeyStatusOperationAndDay() throws InterruptedException {
        id("ada@rollcall.example");
        id("grace@rollcall.example");
        tenant.okta().get("/Users/nobody").expect(404);

        assertThat(rows("?about=ADA@")).singleElement().asString().contains("ada@rollcall.example");
        assertThat(rows("?about=ada_")).isEmpty();
        assertThat(rows("?status=404")).singleElement().asString().contains("GET /Users/nobody");
        assertThat(rows("?operation=CREATE&by=no+such+key")).isEmpty();
        assertThat(rows("?operation=CREATE&by=key")).hasSize(2);
        assertThat(rows("?operation=CREATE&until=2026-01-01")).isEmpty();
        assertThat(rows("?operation=CREATE&by=Key+1&from=2026-01-01")).hasSize(2);
        rows("?status=4x4&from=yesterday");
        assertThat(site.text()).contains("A status has three digits", "A day is written as year, month and day");
        var export = visitor.get("/activity-export?format=csv&status=4x4");
        assertThat(export.statusCode()).isEqualTo(400);
        assertThat(export.body()).contains("A status has three digits").doesNotContain("ada@");
    }

    @Test
    void whatIsFilteredIsExported() {
        id("ada@rollcall.example");
        id("=grace@rollcall.example");

        assertThat(visitor.get("/activity-export?format=csv&operation=CREATE").body())
                .startsWith("id,time,by,operation,type,targetId,target,result,status,detail")
                .contains(",CREATE,USER,", ",ada@rollcall.example,SUCCESS,201,", ",'=grace@rollcall.example,");
        assertThat(visitor.get("/activity-export?format=jsonl&about=ada").body().strip())
                .contains("\"target\":\"ada@rollcall.example\"", "\"status\":201")
                .doesNotContain("\n");
    }

    @Test
    void nobodySeesAnotherOrganizationsEntry() {
        id("ada@rollcall.example");
        rows("");
        String entry = site.page().select("a[href^=entry]").attr("href");
        var other = Tenant.withPassword(SharedServer.baseUri());
        var elsewhere = new Visitor(SharedServer.baseUri());
        new PlainSite(elsewhere).signIn(other.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);

        var answer = elsewhere.get("/" + entry);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("This entry is not there, or it is not kept any more.")
                .doesNotContain("ada@");
    }
}
