package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.systemtest.browser.everypage.Looks;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Which groups are in which, and by which a person belongs to one, stands on the pages. */
@MicroShedTest
@Tag("once")
class NestedGroupPagesIT {
    private static Chromium chromium;

    private final Tenant tenant = Tenant.withPassword(SharedServer.baseUri());
    private final OktaCalls okta = new OktaCalls(tenant.url().toString(), tenant.secretKey());
    private final String ada = id("/Users", """
            {"userName":"ada@corp.example","name":{"givenName":"Ada","familyName":"Ng"}}""");
    private final String teachers = group("Teachers", ada);
    private final String tutors = group("Tutors", ada);
    private final String staff = group("Staff", teachers, tutors);

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void putTheGroupIntoAnother() {
        group("Everybody", staff, ada);
    }

    private String id(String path, String body) {
        return okta.post(path, body).path("id").asText();
    }

    private String group(String name, String... members) {
        String values = String.join(
                ",",
                List.of(members).stream()
                        .map(id -> "{\"value\":\"" + id + "\"}")
                        .toList());
        return id("/Groups", "{\"displayName\":\"" + name + "\",\"members\":[" + values + "]}");
    }

    @Test
    void aGroupShowsTheGroupsInItAndThoseThatItIsIn() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/group.xhtml?id=" + staff);
            assertThat(site.text())
                    .contains("2 members", "In these groups\nEverybody", "Groups in this group\nTeachers\nTutors")
                    .contains("No people of its own")
                    .doesNotContain("ada@corp.example");
            site.follow("Everybody");
            assertThat(site.text()).contains("2 members", "Groups in this group\nStaff", "ada@corp.example");
            site.open("/group.xhtml?id=" + teachers);
            assertThat(site.text())
                    .contains("1 member", "In these groups\nStaff")
                    .doesNotContain("Groups in this group");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void aPersonShowsByWhichGroupsTheyBelongToOthers() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/person.xhtml?id=" + ada);

            assertThat(site.text()).containsPattern("Staff\\s+through (Teachers, Tutors|Tutors, Teachers)");
            assertThat(site.text()).doesNotContainPattern("Everybody\\s+through");
            site.follow("Staff");
            assertThat(site.page().url()).endsWith("/group.xhtml?id=" + staff);
        }
    }

    @Test
    void bothAreReadableInEveryWidthAndColor() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            for (String page : List.of("group.xhtml?id=" + staff, "person.xhtml?id=" + ada)) {
                site.open('/' + page);
                assertThat(Looks.problems(site, "nested-" + page.substring(0, page.indexOf('.'))))
                        .isEmpty();
            }
            assertThat(site.complaints()).isEmpty();
        }
    }
}
