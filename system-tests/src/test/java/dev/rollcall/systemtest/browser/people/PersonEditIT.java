package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * What no identity provider changes of a Primary Admin is changed on the person's page; whom nobody can tell apart is
 * marked.
 */
@MicroShedTest
@Tag("once")
class PersonEditIT {
    private static final String OTHERS_PASSWORD = "another long enough password";

    private static Chromium chromium;

    private final Tenant tenant = Tenant.withPassword(SharedServer.baseUri());
    private final OktaCalls okta = new OktaCalls(tenant.url().toString(), tenant.secretKey());
    private final String admin = id(Tenant.ADMIN);

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private String id(String userName) {
        return okta.find("/Users", "userName", userName).at("/Resources/0/id").asText();
    }

    @Test
    void whatOktaIsRefusedAPrimaryAdminWritesAndThenOktaPasses() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            String externalId = "{\"op\":\"replace\",\"value\":{\"externalId\":\"00uAda\",\"title\":\"Dean\"}}";
            okta.patch("/Users/" + admin, externalId, 409);
            site.open("/person.xhtml?id=" + admin);
            assertThat(site.text()).contains("externalId (to \"00uAda\") only Rollcall's own pages change");

            site.follow("Edit");
            assertThat(site.value("User name")).isEqualTo(Tenant.ADMIN);
            site.page().getByLabel("External ID").fill("00uAda");
            site.page().getByLabel("Given name").fill("Ada");
            site.page().getByLabel("E-mails").fill("ada@corp.example\n" + Tenant.ADMIN);
            site.press("Save");

            assertThat(site.text()).contains("is saved", "00uAda", "ada@corp.example");
            okta.patch("/Users/" + admin, externalId, 200);
            var read = okta.get("/Users/" + admin);
            assertThat(read.at("/name/givenName").asText()).isEqualTo("Ada");
            assertThat(read.at("/emails/0/value").asText()).isEqualTo("ada@corp.example");
            assertThat(read.at("/emails/0/primary").asBoolean()).isTrue();
            assertThat(read.path("emails")).hasSize(2);
            assertThat(read.at("/title").asText()).isEqualTo("Dean");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void aRenamedPrimaryAdminSignsInByTheNewNameOnly() {
        try (BrowserContext context = chromium.newContext();
                BrowserContext second = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/person-edit.xhtml?id=" + admin);
            site.page().getByLabel("User name").fill("");
            site.press("Save");
            assertThat(site.page().url()).contains("person-edit.xhtml");
            site.page().getByLabel("User name").fill("chief");
            site.press("Save");

            var again = new AdminSite(second);
            again.signIn(tenant.slug(), "CHIEF", Tenant.ADMIN_PASSWORD);
            again.open("/people.xhtml");
            assertThat(again.text()).contains("chief");
        }
    }

    @Test
    void aFormThatIsOlderThanThePersonChangesNothing() {
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/person-edit.xhtml?id=" + admin);
            okta.patch("/Users/" + admin, "{\"op\":\"replace\",\"value\":{\"title\":\"Dean\"}}", 200);
            site.page().getByLabel("User name").fill("chief");
            site.press("Save");

            assertThat(site.text()).contains("This person was changed while you were writing");
            assertThat(okta.get("/Users/" + admin).at("/userName").asText()).isEqualTo(Tenant.ADMIN);
        }
    }

    @Test
    void anAdminEditsNobodyAndNobodyEditsWhoComesFromOkta() {
        okta.post("/Users", "{\"userName\":\"alan@example.com\",\"name\":{\"givenName\":\"Alan\"}}");
        try (BrowserContext context = chromium.newContext();
                BrowserContext second = chromium.newContext()) {
            var primary = AdminSite.ofPrimaryAdmin(context, tenant);
            primary.addPerson("Grace", "grace@example.com", "Admin: sees people, groups and activity", OTHERS_PASSWORD);
            primary.open("/person-edit.xhtml?id=" + id("alan@example.com"));
            assertThat(primary.text()).contains("There is nobody here whom you could edit");
            primary.open("/person.xhtml?id=" + id("grace@example.com"));
            assertThat(primary.page().locator("a.button:has-text('Edit')").count())
                    .isEqualTo(1);

            var grace = new AdminSite(second);
            grace.signIn(tenant.slug(), "grace@example.com", OTHERS_PASSWORD);
            grace.open("/person.xhtml?id=" + admin);
            assertThat(grace.page().locator("a.button:has-text('Edit')").count())
                    .isZero();
            grace.open("/person-edit.xhtml?id=" + admin);
            assertThat(grace.text()).contains("There is nobody here whom you could edit");
        }
    }

    @Test
    void whoSharesAnExternalIdIsMarked() {
        String person = "{\"userName\":\"%s\",\"externalId\":\"john.smith\"}";
        okta.post("/Users", person.formatted("john.smith@one.example"));
        okta.post("/Users", person.formatted("john.smith@two.example"));
        String group = okta.post("/Groups", "{\"displayName\":\"One\",\"externalId\":\"staff\"}")
                .path("id")
                .asText();
        okta.post("/Groups", "{\"displayName\":\"Two\",\"externalId\":\"staff\"}");
        for (int width : List.of(1280, 390)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = chromium.newContext(
                        new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
                    var site = AdminSite.ofPrimaryAdmin(context, tenant);
                    String picture = "-" + width + "-" + scheme;
                    site.open("/people.xhtml");
                    assertThat(site.page()
                                    .locator("text=Same external ID as another")
                                    .count())
                            .isEqualTo(2);
                    assertFits(site, "people-marked" + picture);
                    site.open("/person.xhtml?id=" + id("john.smith@one.example"));
                    assertThat(site.text()).contains("Same external ID as another", "give each of them their own");
                    assertFits(site, "person-marked" + picture);
                    site.open("/group.xhtml?id=" + group);
                    assertThat(site.text()).contains("Same external ID as another", "Give each group its own");
                    assertFits(site, "group-marked" + picture);
                    site.open("/person-edit.xhtml?id=" + admin);
                    assertFits(site, "person-edit" + picture);
                    assertThat(site.complaints()).isEmpty();
                }
            }
        }
    }

    private static void assertFits(AdminSite site, String name) {
        site.picture(name);
        assertThat(site.scrollsSideways()).as(name).isFalse();
    }
}
