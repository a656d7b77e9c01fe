package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.BulkPeople;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** People are found by any part of their names, sorted and filtered, page by page. */
@MicroShedTest
class PeopleListIT {
    private Tenant tenant;
    private PlainSite site;

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
        site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
    }

    private String person(String userName, String displayName, String email) {
        return tenant.okta()
                .post("/Users", """
                        {"userName":"%s","externalId":"00u-%s","displayName":"%s","emails":[{"value":"%s","primary":true}]}
                        """.formatted(userName, userName, displayName, email))
                .expect(201)
                .at("/id");
    }

    private List<String> names() {
        return site.page().select("table.people tbody th a").eachText();
    }

    private List<String> found(String query) {
        site.open("/people.xhtml?" + query);
        return names();
    }

    @Test
    void anyPartOfANameFindsItsPersonAndSoDoesEachWordOfSeveral() {
        person("zm1", "Zoë Müller-Lüdenscheidt", "zoe@corp.example");
        person("ag2", "Ada von Güterbock", "ada.g@school.example");
        person("wild%card", "Wild Card", "w_c@corp.example");

        assertThat(found("q=denscheidt")).containsExactly("Zoë Müller-Lüdenscheidt");
        assertThat(found("q=muller")).containsExactly("Zoë Müller-Lüdenscheidt");
        assertThat(found("q=G%C3%9CTER+ada")).containsExactly("Ada von Güterbock");
        assertThat(found("q=school.ex")).containsExactly("Ada von Güterbock");
        assertThat(found("q=00u-zm")).containsExactly("Zoë Müller-Lüdenscheidt");
        assertThat(found("q=d%25c")).containsExactly("Wild Card");
        assertThat(found("q=ada+corp")).isEmpty();
        assertThat(site.text()).contains("Nobody matches");
    }

    @Test
    void whoIsRenamedIsFoundByTheNewNameAlone() {
        String id = person("ada", "Ada Byron", "ada@corp.example");
        tenant.okta().patch("/Users/" + id, """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations":[{"op":"replace","value":{"displayName":"Ada Lovelace"}}]}""").expect(200);

        assertThat(found("q=lovel")).containsExactly("Ada Lovelace");
        assertThat(found("q=byron")).isEmpty();
        assertThat(found("q=" + id)).containsExactly("Ada Lovelace");
    }

    @Test
    void theUserNameAndTheAddressStandOnceWhereTheyAreTheSame() {
        person("same@corp.example", "Same", "Same@corp.example");
        person("other", "Other", "other@corp.example");

        site.open("/people.xhtml?q=corp.example");
        var texts =
                site.page().select("table.people tbody td:nth-child(2) span").eachText();
        assertThat(texts).containsExactly("same@corp.example", "other", "other@corp.example");
    }

    @Test
    void columnsSortInBothDirectionsAndFiltersStay() {
        person("b", "Berta", "b@corp.example");
        person("c", "Cäsar", "c@corp.example");
        String anna = person("d", "anna", "d@corp.example");
        tenant.okta().patch("/Users/" + anna, """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations":[{"op":"replace","value":{"active":false}}]}""").expect(200);

        site.open("/people.xhtml?source=provider");
        site.follow("Name");
        assertThat(names()).containsExactly("anna", "Berta", "Cäsar");
        assertThat(site.page().select("th[aria-sort=ascending]").text()).isEqualTo("Name");
        site.follow("Name");
        assertThat(names()).containsExactly("Cäsar", "Berta", "anna");
        site.follow("Last change");
        assertThat(names()).containsExactly("anna", "Cäsar", "Berta");
        assertThat(site.page().select("form.search input[name=sort]").val()).isEqualTo("lastChange");
        site.open("/people.xhtml?source=provider&sort=lastChange&status=deactivated");
        assertThat(names()).containsExactly("anna");
        assertThat(found("role=PRIMARY_ADMIN")).hasSize(1).doesNotContain("Berta");
        assertThat(found("source=local&status=deactivated")).isEmpty();
    }

    @Test
    void pagesOfASortedListPassOverNobodyInBothDirections() {
        BulkPeople.create(tenant.okta(), 120);

        site.open("/people.xhtml?source=provider&sort=-userName");
        List<List<String>> pages = new ArrayList<>();
        pages.add(users());
        while (site.page().select("a[rel=next]").size() == 1) {
            site.follow("Next");
            pages.add(users());
        }
        List<String> all = pages.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(120).doesNotHaveDuplicates().isSortedAccordingTo(Collections.reverseOrder());
        assertThat(site.text()).contains("101–120 of 120");
        site.follow("Previous");
        assertThat(users()).isEqualTo(pages.get(1));
        assertThat(site.text()).contains("51–100 of 120");
        site.follow("Previous");
        assertThat(users()).isEqualTo(pages.get(0));
        assertThat(site.page().select("a[rel=prev]")).isEmpty();
    }

    private List<String> users() {
        return site.page().select("table.people tbody td:nth-child(2)").eachText();
    }

    @Test
    void aGroupIsSearchedOnItsOwnPage() {
        String ada = person("ada", "Ada Lovelace", "ada@corp.example");
        String bob = person("bob", "Bob", "bob@corp.example");
        person("adam", "Adam", "adam@corp.example");
        String group = tenant.okta()
                .post("/Groups", """
                        {"displayName":"The very Teachers","members":[{"value":"%s"},{"value":"%s"}]}
                        """.formatted(ada, bob))
                .expect(201)
                .at("/id");

        site.open("/group.xhtml?id=" + group);
        assertThat(names()).containsExactly("Ada Lovelace", "Bob");
        assertThat(site.page().select("form.search input[name=id]").val()).isEqualTo(group);
        site.open("/group.xhtml?q=lovel&id=" + group);
        assertThat(names()).containsExactly("Ada Lovelace");
        assertThat(site.text()).contains("2 members");
        site.follow("Show all");
        site.follow("Name");
        site.follow("Name");
        assertThat(names()).containsExactly("Bob", "Ada Lovelace");
        site.open("/group.xhtml?q=adam&id=" + group);
        assertThat(site.text()).contains("No member matches");
        site.open("/groups.xhtml?q=teach");
        assertThat(site.page().select("table.groups tbody th").eachText()).containsExactly("The very Teachers");
    }
}
