package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Who is left over is found: not from Okta any more, never signed in, deactivated but in groups, deleted. */
@MicroShedTest
class LeftOverPeopleIT {
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

    private String person(String name) {
        return tenant.okta().post("/Users", """
                        {"userName":"%1$s@corp.example","displayName":"%1$s","title":"Engineer",
                         "emails":[{"value":"%1$s@corp.example","primary":true}]}""".formatted(name)).expect(201).at("/id");
    }

    /** As Okta imports: page by page until the total is reached. */
    private void importPages(int pages) {
        for (int page = 0; page < pages; page++) {
            tenant.okta()
                    .get("/Users", "startIndex", String.valueOf(1 + page * 2), "count", "2")
                    .expect(200);
        }
    }

    private List<String> shown(String query) {
        site.open("/people.xhtml?" + query);
        return site.page().select("table.people tbody th a").eachText();
    }

    @Test
    void whoIsNotHeardOfSinceTheLastImportIsShown() {
        String ada = person("Ada");
        String bob = person("Bob");
        person("Cid");
        assertThat(shown("show=silent")).isEmpty();
        importPages(2);

        tenant.okta().get("/Users/" + ada).expect(200);
        assertThat(shown("show=silent")).containsExactly("Bob", "Cid");
        assertThat(site.text()).contains("Okta does not tell who is no longer assigned", "Force Sync");
        assertThat(shown("show=silent&since=2020-01-01")).isEmpty();
        tenant.okta()
                .put("/Users/" + bob, "{\"userName\":\"Bob@corp.example\",\"displayName\":\"Bob\"}")
                .expect(200);
        assertThat(shown("show=silent")).containsExactly("Cid");
        importPages(2);
        assertThat(shown("show=silent&sort=-name")).containsExactly("Cid", "Bob", "Ada");
    }

    @Test
    void whoCameAfterTheLastImportIsShownAndAnImportThatBreaksOffDoesNotCount() {
        person("Ada");
        person("Bob");
        shown("show=unseen");
        assertThat(site.text()).contains("has not read the list of people to its end yet");
        importPages(2);
        person("Cid");
        assertThat(shown("show=unseen")).containsExactly("Cid");
        assertThat(site.text()).contains("The last import read 3 people");
        person("Dan");
        importPages(1);
        assertThat(shown("show=unseen")).containsExactly("Cid", "Dan");
        importPages(3);
        assertThat(shown("show=unseen")).isEmpty();
        assertThat(site.text()).contains("The last import read 5 people");
    }

    @Test
    void whoNeverSignedInAndWhoIsDeactivatedInGroupsIsShown() {
        String ada = person("Ada");
        String bob = person("Bob");
        person("Cid");
        tenant.okta().post("/Groups", """
                {"displayName":"Teachers","members":[{"value":"%s"},{"value":"%s"}]}""".formatted(ada, bob)).expect(201);
        tenant.okta().patch("/Users/" + ada, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"replace","value":{"active":false}}]}""").expect(200);

        assertThat(shown("show=never-signed-in")).containsExactly("Bob", "Cid");
        assertThat(shown("show=never-signed-in&q=ci")).containsExactly("Cid");
        assertThat(shown("show=idle-members")).containsExactly("Ada");
    }

    @Test
    void aDeletedPersonIsFoundWithWhatIsKept() {
        String ada = person("Ada");
        String bob = person("Bob");
        tenant.okta().delete("/Users/" + ada).expect(204);
        tenant.okta().delete("/Users/" + bob).expect(204);

        assertThat(shown("show=deleted")).containsExactly("Bob", "Ada");
        assertThat(shown("q=ada")).isEmpty();
        assertThat(shown("show=deleted&q=ada@corp")).containsExactly("Ada");
        site.follow("Ada");
        assertThat(site.text())
                .contains("Deleted", "ada@corp.example".replace("ada", "Ada"), "Engineer", ada)
                .contains("gets a new ID", "as long as the activity is", "Deleted; the record is kept");
        assertThat(visitor.get("/former-person.xhtml?id=" + person("Cid")).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/person.xhtml?id=" + ada).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsShownIsExportedAndNoNameBecomesAFormula() {
        for (int i = 0; i < 3; i++) {
            person("=cmd" + i);
        }
        String gone = person("Gone");
        tenant.okta().delete("/Users/" + gone).expect(204);

        site.open("/people.xhtml?source=provider&sort=-name");
        String address = site.page().select("p.exports a").attr("href");
        var export = visitor.get("/" + address);
        assertThat(export.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("rollcall-people-");
        var lines = export.body().split("\r\n");
        assertThat(lines[0]).startsWith("id,userName,displayName");
        assertThat(lines).hasSize(4);
        assertThat(lines[1]).contains(",'=cmd2@corp.example,'=cmd2,", ",active,PROVIDER,LEARNER,");
        assertThat(visitor.get("/people-export?show=deleted").body())
                .contains(gone, ",deleted,")
                .doesNotContain("cmd");
        site.open("/activity.xhtml?operation=export");
        assertThat(site.text()).contains("People?source=provider&sort=-name", "Exported as CSV");
    }
}
