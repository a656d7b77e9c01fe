package dev.rollcall.systemtest.browser.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.BulkPeople;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A person's and a group's page tell what became of them, and take it back. */
@MicroShedTest
class HistoryIT {
    private Tenant tenant;
    private PlainSite site;

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
        site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
    }

    private String ada() {
        return tenant.okta().post("/Users", """
                {"userName":"ada@corp.example","title":"Engineer","nickName":"Countess",
                 "emails":[{"value":"ada@corp.example","type":"work","primary":true},{"value":"ada@home.example","type":"home"}]}
                """).expect(201).at("/id");
    }

    private void patch(String path, String operations, int status) {
        tenant.okta().patch(path, """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""".formatted(operations)).expect(status);
    }

    private String group(String name, List<String> members) {
        String values = members.stream().map(id -> "{\"value\":\"" + id + "\"}").collect(Collectors.joining(","));
        return tenant.okta()
                .post("/Groups", "{\"displayName\":\"" + name + "\",\"members\":[" + values + "]}")
                .expect(201)
                .at("/id");
    }

    /** The entries of the history, newest first. */
    private List<Element> entries(String page) {
        site.open(page);
        return site.page().select("#history ol.past > li");
    }

    private void restore(Element link) {
        site.open("/" + link.attr("href"));
    }

    private void confirm() {
        site.press("Restore");
    }

    @Test
    void eachAttributeStandsBeforeAndAfterAndComesBackAlone() {
        String id = ada();
        patch("/Users/" + id, """
                {"op":"replace","value":{"title":"Manager","emails":[{"value":"new@corp.example","primary":true}]}},
                {"op":"remove","path":"nickName"}""", 200);

        Element change = entries("/person.xhtml?id=" + id).get(0);
        assertThat(change.text())
                .contains("Updated", "by Key 1", "Engineer → After: Manager", "Countess → After: nothing")
                .contains("ada@corp.example, work, primary; ada@home.example, home");
        restore(change.select("a[href*=attribute=title]").first());
        assertThat(site.text())
                .contains("takes back what Key 1 changed", "Nothing is done until", "Manager", "Engineer")
                .contains("Okta writes its own values again")
                .doesNotContain("Countess");
        confirm();
        assertThat(site.text()).contains("Engineer");
        var user = tenant.okta().get("/Users/" + id).expect(200);
        assertThat(user.at("/title")).isEqualTo("Engineer");
        assertThat(user.at("/emails/0/value")).isEqualTo("new@corp.example");

        var newest = entries("/person.xhtml?id=" + id).get(0);
        assertThat(newest.text())
                .contains(
                        "by " + Tenant.ADMIN,
                        "Changed title: restored as before the change of",
                        "Manager → After: Engineer");
        Element first = entries("/person.xhtml?id=" + id).get(1);
        restore(first.select("a.restore:not([href*=attribute])").first());
        confirm();
        user = tenant.okta().get("/Users/" + id).expect(200);
        assertThat(user.at("/nickName")).isEqualTo("Countess");
        assertThat(user.at("/emails/0/value")).isEqualTo("ada@corp.example");
        assertThat(user.at("/emails/0/type")).isEqualTo("work");
        assertThat(user.at("/emails/1/value")).isEqualTo("ada@home.example");
        restore(first.select("a.restore:not([href*=attribute])").first());
        assertThat(site.text()).contains("Nothing would be different");
        assertThat(site.page().select("input[type=submit]")).isEmpty();
    }

    @Test
    void aDeactivationComesBackAndAUserNameThatIsTakenDoesNot() {
        String id = ada();
        patch(
                "/Users/" + id,
                "{\"op\":\"replace\",\"value\":{\"userName\":\"other@corp.example\",\"active\":false}}",
                200);
        tenant.okta().post("/Users", "{\"userName\":\"ADA@corp.example\"}").expect(201);

        Element change = entries("/person.xhtml?id=" + id).get(0);
        restore(change.select("a[href*=attribute=userName]").first());
        confirm();
        assertThat(site.text()).contains("Another person of this organization already has the userName");
        restore(change.select("a[href*=attribute=active]").first());
        confirm();
        assertThat(tenant.okta().get("/Users/" + id).expect(200).at("/active")).isEqualTo("true");
        assertThat(entries("/person.xhtml?id=" + id).get(0).text()).contains("Reactivated", "restored as before");
    }

    @Test
    void whoWasChangedMeanwhileIsNotRestoredUnseen() {
        String id = ada();
        patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"title\":\"Manager\"}}", 200);
        restore(entries("/person.xhtml?id=" + id)
                .get(0)
                .select("a[href*=attribute=title]")
                .first());
        patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"title\":\"Director\"}}", 200);
        confirm();

        assertThat(site.text()).contains("was changed while you were reading", "Director");
        assertThat(tenant.okta().get("/Users/" + id).expect(200).at("/title")).isEqualTo("Director");
    }

    @Test
    void theMembersOfAMomentComeBack() {
        List<String> people = BulkPeople.create(tenant.okta(), 60);
        String group = group("Teachers", people.subList(0, 50));
        String inner = group("Tutors", List.of());
        String values = people.subList(0, 45).stream()
                .map(id -> "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}")
                .collect(Collectors.joining(","));
        patch("/Groups/" + group, values, 204);
        patch("/Groups/" + group, """
                {"op":"add","path":"members","value":[{"value":"%s"},{"value":"%s"}]},
                {"op":"replace","path":"displayName","value":"Nobody"}""".formatted(people.get(59), inner), 204);
        tenant.okta().delete("/Users/" + people.get(0)).expect(204);

        List<Element> entries = entries("/group.xhtml?id=" + group);
        assertThat(entries.get(0).text()).contains("Teachers → After: Nobody", "person-59@example.com", "Tutors");
        Element removal = entries.get(1);
        assertThat(removal.text()).contains("removed", "person-0@example.com", "and 25 more → After: nothing");
        restore(removal.select("a[href*=attribute=members]").first());
        assertThat(site.text())
                .contains("person-1@example.com", "and 24 more", "person-59@example.com", "Tutors")
                .contains("1 member of then has been deleted since");
        confirm();

        assertThat(site.text()).contains("Nobody is restored", "49 members");
        Element told = entries("/group.xhtml?id=" + group).get(0);
        assertThat(told.text())
                .contains(
                        "by " + Tenant.ADMIN,
                        "Restored as before the change of",
                        "added 44 members",
                        "removed 2 members");
        restore(told.select("a[href*=attribute=members]").first());
        confirm();
        assertThat(site.text()).contains("7 members");
        restore(entries.get(0).select("a[href*=attribute=displayName]").first());
        confirm();
        assertThat(tenant.okta().get("/Groups/" + group).expect(200).at("/displayName"))
                .isEqualTo("Teachers");
    }

    @Test
    void aPersonComesBackIntoTheGroupsOfAMoment() {
        String id = ada();
        String maths = group("Maths", List.of(id));
        String physics = group("Physics", List.of(id));
        String closed = group("Closed", List.of(id));
        patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"title\":\"Manager\"}}", 200);
        for (String group : List.of(maths, physics)) {
            patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}", 204);
        }
        tenant.okta().delete("/Groups/" + closed).expect(204);
        group("Newcomers", List.of(id));

        Element change = entries("/person.xhtml?id=" + id).get(0);
        restore(change.select("a.former").first());
        assertThat(site.page().select("ul.links").text()).isEqualTo("Maths Physics");
        assertThat(site.text())
                .contains("Nothing is done until", "assign the person in Okta as well")
                .contains("1 group of then has been deleted since");

        confirm();

        assertThat(site.text()).contains("is back in 2 groups", "Maths", "Physics", "Newcomers");
        assertThat(tenant.okta().get("/Groups/" + maths).members()).containsExactly(id);
        assertThat(entries("/group.xhtml?id=" + physics).get(0).text())
                .contains("by " + Tenant.ADMIN, "Put ada@corp.example back as at", "added 1 member");
        restore(change.select("a.former").first());
        assertThat(site.text())
                .contains("has left no group since then that is still there", "1 group of then has been deleted since");
        site.open("/person.xhtml?id=" + id);
        site.follow("Former groups");
        assertThat(site.text()).contains("has left no group since then");
    }

    @Test
    void aDayBeyondWhatIsKnownIsTheNearestThatIs() {
        String id = ada();
        for (String day : List.of("-999999999-01-01", "1969-07-20", "2999-01-01")) {
            site.open("/person-groups-restore.xhtml?id=" + id + "&on=" + day);

            Element field = site.page().select("#on").first();
            assertThat(field.attr("value")).isNotEmpty().isEqualTo(field.attr(day.startsWith("2999") ? "max" : "min"));
            assertThat(LocalDate.parse(field.attr("min")).plusDays(179)).isEqualTo(field.attr("max"));
            assertThat(site.text()).contains("No earlier day can be chosen");
        }
    }

    @Test
    void groupsThatWereLeftWhileAnAdminWasReadingAreShownFirst() {
        String id = ada();
        String maths = group("Maths", List.of(id));
        String physics = group("Physics", List.of(id));
        patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"title\":\"Manager\"}}", 200);
        String remove = "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}";
        patch("/Groups/" + maths, remove, 204);
        restore(entries("/person.xhtml?id=" + id).get(0).select("a.former").first());
        patch("/Groups/" + physics, remove, 204);

        confirm();

        assertThat(site.text()).contains("was changed while you were reading", "Physics");
        assertThat(tenant.okta().get("/Groups/" + maths).members()).isEmpty();
    }

    @Test
    void aLongHistoryIsReadPageByPageAndAdminsOnlyRead() {
        String id = ada();
        for (int i = 0; i < 45; i++) {
            patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"title\":\"Title %02d\"}}".formatted(i), 200);
        }
        assertThat(entries("/person.xhtml?id=" + id)).hasSize(20);
        site.follow("Older");
        assertThat(site.text()).contains("Title 24").doesNotContain("Title 25 →");
        site.follow("Older");
        assertThat(site.page().select("#history ol.past > li")).hasSize(6);
        assertThat(site.page().select("a[rel=next]")).isEmpty();
        site.follow("Newest");
        assertThat(site.text()).contains("Title 44");

        site.addPerson(
                "Second",
                "second@example.com",
                "Admin: sees people, groups and activity",
                "correct horse battery staple");
        var visitor = new Visitor(SharedServer.baseUri());
        var admin = new PlainSite(visitor);
        admin.signIn(tenant.slug(), "second@example.com", "correct horse battery staple");
        admin.open("/person.xhtml?id=" + id);
        assertThat(admin.text()).contains("Title 44");
        assertThat(admin.page().select("a.restore, a.former")).isEmpty();
        assertThat(visitor.get("/person-restore.xhtml?id=" + id).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/group-restore.xhtml?id=" + id).statusCode()).isEqualTo(403);
        var refused = visitor.get("/person-groups-restore.xhtml?id=" + id);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Only Primary Admins can open this page");
    }
}
