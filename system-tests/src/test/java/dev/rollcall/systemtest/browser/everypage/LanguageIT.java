package dev.rollcall.systemtest.browser.everypage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.BulkPeople;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Pages are in the language of their reader, and what programs read is English. */
@MicroShedTest
@Tag("once")
class LanguageIT {
    private static final List<String> PAGES = List.of(
            "/overview.xhtml",
            "/people.xhtml",
            "/person-new.xhtml",
            "/groups.xhtml",
            "/activity.xhtml",
            "/account.xhtml",
            "/password.xhtml",
            "/settings/index.xhtml",
            "/settings/single-sign-on.xhtml",
            "/settings/okta.xhtml?tab=saml",
            "/settings/okta.xhtml?tab=scim",
            "/settings/okta.xhtml?tab=rules",
            "/settings/okta.xhtml?tab=sign-ins",
            "/settings/attributes.xhtml",
            "/settings/guard.xhtml",
            "/held.xhtml",
            "/no-such-page.xhtml");

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static BrowserContext german() {
        return chromium.newContext(new NewContextOptions().setLocale("de-AT"));
    }

    private static String language(AdminSite site) {
        return site.page().locator("html").getAttribute("lang");
    }

    private static String heading(AdminSite site) {
        return site.page().locator("h1").innerText();
    }

    private static void choose(AdminSite site, String language, String save) {
        site.open("/account.xhtml");
        site.page().locator("#language").selectOption(language);
        site.press(save);
    }

    private static void signIn(AdminSite site, Tenant tenant) {
        site.open("/sign-in.xhtml?organization=" + tenant.slug());
        site.page().locator("#email").fill(Tenant.ADMIN);
        site.page().locator("#password").fill(Tenant.ADMIN_PASSWORD);
        site.page().locator("#go").click();
        site.page().waitForURL("**/overview.xhtml");
    }

    private static void signOut(AdminSite site) {
        site.page().locator("form[action$=sign-out] button").click();
        site.page().waitForURL("**/sign-in.xhtml*");
    }

    private static HttpResponse<String> get(String path, String method) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(SharedServer.baseUri() + path))
                .method(
                        method,
                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("SAMLResponse=x"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "de")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void aGermanBrowserShowsGermanPages() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        tenant.okta().get("/Users").expect(200);
        try (BrowserContext context = german()) {
            var site = new AdminSite(context);
            site.open("/sign-in.xhtml?organization=" + tenant.slug());
            assertThat(language(site)).isEqualTo("de");
            assertThat(heading(site)).isEqualTo("Anmelden");
            site.page().locator("#email").fill("nobody@example.com");
            site.page().locator("#go").click();
            assertThat(site.text()).contains("Passwort fehlt.");

            signIn(site, tenant);
            assertThat(heading(site)).isEqualTo("Übersicht");
            site.open("/people.xhtml");
            assertThat(heading(site)).isEqualTo("Personen");
            assertThat(site.text()).contains("1 Person", "Letzte Änderung", "gerade eben");
            String exact = site.page().locator("time[data-local]").first().getAttribute("title");
            assertThat(exact).matches("\\d+\\. [A-ZÄ][a-zä]+ 20\\d\\d um .*");

            site.open("/settings/okta.xhtml?tab=scim");
            assertThat(heading(site)).isEqualTo("Okta einrichten");
            assertThat(site.text()).contains("SCIM einschalten", "Schlüssel erzeugen", "Tenant URL");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void onNoPageIsASentenceLeftInEnglish() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        tenant.okta().get("/Users").expect(200);
        tenant.okta().get("/Users", "filter", "x y z").expect(400);
        var english = EnglishWords.withGerman();
        try (BrowserContext context =
                chromium.newContext(new NewContextOptions().setLocale("de-DE").setViewportSize(390, 844))) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            for (String path : PAGES) {
                site.open(path);
                assertThat(language(site)).as(path).isEqualTo("de");
                assertThat(english.on(site.page())).as(path).isEmpty();
                assertThat(site.scrollsSideways())
                        .as(path + " on a phone: " + site.sticksOut())
                        .isFalse();
                site.picture("german-" + path.replaceAll("[^a-z]", ""));
            }
            site.open("/people.xhtml");
            site.page().locator("tbody a").first().click();
            site.page().waitForURL("**/person.xhtml*");
            assertThat(english.on(site.page())).as("a person").isEmpty();
            site.open("/activity.xhtml?show=refused");
            site.page().locator("a[href^=entry]").first().click();
            site.page().waitForURL("**/entry.xhtml*");
            assertThat(english.on(site.page())).as("an entry").isEmpty();
        }
    }

    @Test
    void whatIsChosenOnTheAccountWinsOverTheBrowserAndCanBeTakenBack() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        try (BrowserContext one = chromium.newContext();
                BrowserContext another = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(one, tenant);
            site.open("/account.xhtml");
            assertThat(language(site)).isEqualTo("en");
            assertThat(site.page().locator("#language option").allInnerTexts())
                    .containsExactly("Same as the browser (English)", "English", "Deutsch");

            choose(site, "de", "Save");

            assertThat(language(site)).isEqualTo("de");
            assertThat(site.text()).contains("Die Seiten sind jetzt in dieser Sprache.");
            assertThat(site.page().locator("#language").inputValue()).isEqualTo("de");
            var elsewhere = new AdminSite(another);
            elsewhere.open("/sign-in.xhtml?organization=" + tenant.slug());
            assertThat(language(elsewhere)).as("where nobody has chosen").isEqualTo("en");
            signIn(elsewhere, tenant);
            assertThat(heading(elsewhere)).isEqualTo("Übersicht");
            signOut(site);
            assertThat(site.text()).contains("Sie sind abgemeldet.");
            signIn(site, tenant);

            choose(site, "", "Speichern");

            assertThat(language(site)).isEqualTo("en");
            assertThat(site.text()).contains("The pages are in this language now.");
            signOut(site);
            assertThat(language(site)).isEqualTo("en");
        }
    }

    @Test
    void whatTheIdentityProviderSaysOfThePersonCountsBeforeTheBrowser() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        ScimClient okta = tenant.okta();
        String id = okta.findUser(Tenant.ADMIN).only().path("id").asText();
        okta.patch(
                        "/Users/" + id,
                        Bodies.patch(
                                "{\"op\":\"replace\",\"path\":\"preferredLanguage\",\"value\":\"de-CH, en;q=0.7\"}"))
                .expect(200, 204);
        try (BrowserContext context = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/account.xhtml");
            assertThat(language(site)).isEqualTo("de");
            assertThat(site.page().locator("#language option").first().innerText())
                    .isEqualTo("Wie beim Identitätsanbieter (Deutsch)");

            choose(site, "en", "Speichern");
            assertThat(language(site)).isEqualTo("en");

            choose(site, "", "Save");
            assertThat(language(site)).isEqualTo("de");
        }
    }

    @Test
    void aRefusalSpeaksTheReadersLanguageToo() throws Exception {
        var saml = get("/saml/acme/acs", "POST");
        assertThat(saml.statusCode()).isEqualTo(404);
        assertThat(saml.body()).contains("<html lang=\"de\"", "Sie sind nicht angemeldet", "noch nicht eingerichtet");
        assertThat(saml.headers().allValues("Vary").toString()).contains("Accept-Language");
        var missing = get("/saml/nobody-is-here/metadata", "GET");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<html lang=\"de\"", "Diese Adresse gibt es nicht.");
        assertThat(get("/sign-in.xhtml", "POST").body()).contains("<html lang=\"de\"");
    }

    private static void fill(AdminSite site, String field, String text) {
        site.page().locator("#" + field).fill(text);
    }

    private static void press(AdminSite site, String id) {
        site.page().locator("#" + id).click();
        site.page().waitForLoadState();
    }

    @Test
    void whatTheDomainRefusesIsToldInTheReadersLanguageAndInEnglishOnTheWire() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        String ada = tenant.okta()
                .post("/Users", Bodies.person("ada@example.com"))
                .expect(201)
                .id();
        String refused = "Another person of this organization already has the userName \"ada@example.com\".";
        assertThat(tenant.okta()
                        .with("Accept-Language", "de")
                        .post("/Users", Bodies.person("ada@example.com"))
                        .expect(409)
                        .detail())
                .startsWith(refused);
        try (BrowserContext context = german()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/person-new.xhtml");
            fill(site, "given-name", "Ada");
            fill(site, "family-name", "Lovelace");
            fill(site, "email", "ada@example.com");
            press(site, "add");
            assertThat(site.text())
                    .contains("hat schon den Benutzernamen „ada@example.com“", "wählen Sie einen anderen");

            site.open("/settings/guard.xhtml");
            fill(site, "guard-percent", "0");
            press(site, "save");
            assertThat(site.text()).contains("Geben Sie einen Anteil von 1 bis 100 Prozent ein.");

            site.open("/activity.xhtml?show=refused");
            assertThat(site.text())
                    .contains("Eine andere Person dieser Organisation hat schon")
                    .doesNotContain(refused);
            assertThat(site.page().locator(".detail .clamped").first().getAttribute("lang"))
                    .isEqualTo("de");
            site.open("/person.xhtml?id=" + ada);
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void whatScimCannotReadIsToldInTheReadersLanguageToo() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        ScimClient okta = tenant.okta();
        String ada = "/Users/"
                + okta.post("/Users", Bodies.person("ada@example.com"))
                        .expect(201)
                        .id();
        assertThat(okta.get("/Users", "filter", "userName eq").expect(400).detail())
                .startsWith("The filter cannot be understood: it ends at position 12 where a value: a text in double");
        okta.get("/Users", "filter", "shoeSize eq 42").expect(400);
        okta.patch(ada, Bodies.patch("{\"op\":\"replace\",\"path\":\"emails[\",\"value\":1}"))
                .expect(400);
        okta.patch(ada, Bodies.patch("{\"op\":\"explode\",\"path\":\"title\"}")).expect(400);
        okta.post("/Users", "{\"userName\":").expect(400);
        okta.post("/Users", "{\"userName\":\"eve\",\"active\":\"perhaps\"}").expect(400);
        okta.get("/Persons").expect(404);
        tenant.withoutKey().get("/Users").expect(401);
        try (BrowserContext context = german()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/activity.xhtml?show=refused");

            assertThat(site.text())
                    .contains("Der Filter ist nicht zu verstehen: er endet an Stelle 12; dort fehlt ein Wert")
                    .contains("lassen sich nicht nach „shoeSize“ filtern")
                    .contains("Der Pfad „emails[“ ist nicht zu verstehen")
                    .contains("„explode“ ist keine Operation. Senden Sie add, replace oder remove.")
                    .contains("Der Inhalt der Anfrage ist in Zeile 1, Spalte")
                    .contains("active hat einen Wert, der nicht angenommen werden kann. Senden Sie true oder false")
                    .contains("Unter dieser Adresse gibt es nichts.")
                    .contains("Der Secret Key fehlt, ist falsch, widerrufen oder keiner der Organisation");
            assertThat(site.page().locator(".detail .clamped").all()).hasSize(8).allSatisfy(detail -> assertThat(
                            detail.getAttribute("lang"))
                    .as(detail.innerText())
                    .isEqualTo("de"));
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void whyMetadataIsRefusedIsToldInTheReadersLanguage() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        try (BrowserContext context = german()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            assertThat(refused(site, "%PDF-1.7\n"))
                    .contains(
                            "Diese Datei ist ein PDF-Dokument und enthält keine Metadaten. Öffnen Sie in Okta den Tab");
            assertThat(refused(site, "<EntityDescriptor"))
                    .contains("Diese Datei ist kein vollständiges XML: Nach Zeile 1");

            site.open("/settings/single-sign-on.xhtml");
            site.press("Microsoft Entra ID verwenden");
            assertThat(refused(site, "{}"))
                    .contains("Diese Datei ist JSON", "Öffnen Sie in Entra die Seite „Single sign-on“")
                    .doesNotContain("Okta");
            assertThat(site.complaints()).isEmpty();
        }
    }

    /** What stands beside the field of a file that was chosen. */
    private static String refused(AdminSite site, String content) {
        site.open("/settings/okta.xhtml?tab=saml");
        site.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("metadata.xml", "text/xml", content.getBytes(StandardCharsets.UTF_8)));
        site.page().locator("#file-hint .wrong:not(:empty)").waitFor();
        return site.page().locator("#file-hint").innerText();
    }

    private static void refuseAll(Tenant tenant, String group) {
        ScimClient entra = tenant.okta();
        entra.post("/Users", Bodies.person("ada@example.com")).expect(201);
        entra.post("/Groups", Bodies.group(group)).expect(201);
        assertThat(entra.post("/Users", Bodies.person("ada@example.com"))
                        .expect(409)
                        .detail())
                .contains("in Entra, provision the person again");
        assertThat(entra.post("/Groups", Bodies.group(group)).expect(409).detail())
                .contains("In Entra rename one of the two.");
        assertThat(entra.get("/Groups/no-such-group").expect(404).detail())
                .contains("In Entra open Provisioning > Restart provisioning");
        assertThat(entra.patch("/Users/no-such-person", Bodies.DEACTIVATE)
                        .expect(404)
                        .detail())
                .contains("In Entra open Provisioning > Restart provisioning");
        String admin = entra.findUser(Tenant.ADMIN).only().path("id").asText();
        assertThat(entra.patch("/Users/" + admin, Bodies.patch("{\"op\":\"remove\",\"path\":\"emails\"}"))
                        .expect(409)
                        .detail())
                .contains("Entra then tries again by itself.");
    }

    @Test
    void whatEntraIsRefusedIsKnownAgainOnPagesInBothLanguages() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        try (BrowserContext context = german();
                BrowserContext abroad = chromium.newContext()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/settings/single-sign-on.xhtml");
            site.press("Microsoft Entra ID verwenden");
            refuseAll(tenant, "Okta admins");

            site.open("/activity.xhtml?show=refused");
            assertThat(site.text())
                    .contains("heißt schon „Okta admins“. Benennen Sie in Entra eine von beiden um.")
                    .contains("stellen Sie die Person in Entra noch einmal bereit")
                    .contains("keine Gruppe mit der ID no-such-group. Öffnen Sie in Entra")
                    .contains("keine Person mit der ID no-such-person. Öffnen Sie in Entra")
                    .contains("Entra versucht es dann von selbst wieder.")
                    .doesNotContain("already", "There is no", "in Okta", "In Okta");
            assertThat(site.page().locator(".detail .clamped").all()).hasSize(5).allSatisfy(detail -> assertThat(
                            detail.getAttribute("lang"))
                    .isEqualTo("de"));
            assertThat(site.page().locator("table.activity").innerText().replace("Okta admins", ""))
                    .doesNotContain("Okta");

            var english = AdminSite.ofPrimaryAdmin(abroad, tenant);
            english.open("/activity.xhtml?show=refused");
            assertThat(english.text())
                    .contains("already named \"Okta admins\". In Entra rename one of the two.")
                    .contains("In Entra open Provisioning > Restart provisioning")
                    .doesNotContain("In Okta", "in Okta");
            assertThat(context.request()
                            .get(SharedServer.baseUri() + "/activity-export?format=csv&show=refused")
                            .text())
                    .contains("In Entra rename one of the two.")
                    .doesNotContain("In Okta", "Benennen");
            assertThat(site.complaints()).isEmpty();
            assertThat(english.complaints()).isEmpty();
        }
    }

    @Test
    void whyTheGuardHoldsSomethingIsToldInTheReadersLanguage() {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        try (BrowserContext context = german()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/settings/guard.xhtml");
            if (!site.page().locator("#guard-enabled").isChecked()) {
                site.page().locator("#guard-enabled").check();
            }
            fill(site, "guard-most", "1");
            fill(site, "guard-percent", "10");
            press(site, "save");
            List<String> people = BulkPeople.create(tenant.okta(), 4);
            people.subList(0, 2).forEach(id -> tenant.okta().patch("/Users/" + id, Bodies.DEACTIVATE));

            site.open("/held.xhtml");

            assertThat(site.text())
                    .contains("2 Personen wären innerhalb einer Stunde deaktiviert oder gelöscht worden")
                    .contains("mehr als 1 und mehr als 10 % der 5 Personen")
                    .doesNotContain("would have been");
            site.open("/activity.xhtml?show=held");
            assertThat(site.text()).contains("Zurückgehalten, bis ein Admin entscheidet: 2 Personen wären");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void whatProgramsReadIsEnglish() throws Exception {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        var refused = tenant.okta()
                .with("Accept-Language", "de")
                .get("/Users", "filter", "x y z")
                .expect(400);
        assertThat(refused.detail()).matches("[A-Z].* .*").doesNotContain("Sie ", "ist ");
        assertThat(get("/operator/v1/organizations", "POST").body()).contains("The operator key is missing or wrong.");
        try (BrowserContext context = german()) {
            var site = AdminSite.ofPrimaryAdmin(context, tenant);
            site.open("/settings/okta.xhtml?tab=scim");
            site.page().getByRole(AriaRole.BUTTON, named("Schlüssel erzeugen")).click();
            site.page().waitForLoadState();
            String table = context.request()
                    .get(SharedServer.baseUri() + "/activity-export?format=csv")
                    .text();
            assertThat(table).startsWith("id,time,by,operation").doesNotContain("Schlüssel");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
