package dev.rollcall.systemtest.browser.everypage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Every page, wide and narrow, light and dark, with and without script, and what axe-core says of it. With
 * {@code -Dpictures} the pictures are kept in {@code target/screenshots}.
 */
@MicroShedTest
@Tag("once")
class PagesIT {
    private static final List<String> PAGES = List.of(
            "/overview.xhtml",
            "/people.xhtml",
            "/person-new.xhtml",
            "/account.xhtml",
            "/password.xhtml",
            "/authenticator.xhtml",
            "/passkey-new.xhtml",
            "/groups.xhtml",
            "/activity.xhtml",
            "/held.xhtml",
            "/settings/index.xhtml",
            "/settings/single-sign-on.xhtml",
            "/settings/okta.xhtml?tab=saml",
            "/settings/okta.xhtml?tab=scim",
            "/settings/okta.xhtml?tab=rules",
            "/settings/okta.xhtml?tab=sign-ins",
            "/settings/check.xhtml",
            "/settings/retention.xhtml",
            "/settings/attributes.xhtml",
            "/settings/guard.xhtml");

    private static Chromium chromium;

    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void everyPageFitsEveryWindowAndBreaksNoPolicy() {
        ScimClient.bare(SharedServer.baseUri().resolve("/scim/v2/acme"))
                .with("Authorization", "Bearer rck_a_key_that_is_not_one_of_this_organization")
                .get("/Users", "filter", "emails[type eq \"work\" and value co \"a.long.address@example.com\"]")
                .expect(401);
        try (BrowserContext context = chromium.newContext()) {
            var site = new AdminSite(context);
            site.signIn("acme", SharedServer.ADMIN_EMAIL, SharedServer.ADMIN_PASSWORD);
            for (String path : PAGES) {
                site.open(path);
                look(site, path);
            }
            site.open("/settings/okta.xhtml?tab=scim");
            site.page().getByText("Allow certain addresses only").click();
            site.page().getByLabel("Allowed addresses").fill("2001:db8:ffff:ffff:ffff:ffff:ffff:0/112");
            site.press("Generate Key");
            look(site, "/settings/new-key");
            site.follow("Change Key");
            look(site, "/settings/key");
            anEntry(site);
            assertThat(site.complaints()).isEmpty();
            assertThat(problems).isEmpty();
        }
    }

    private void anEntry(AdminSite site) {
        site.open("/activity.xhtml?show=refused");
        site.page().locator("a[href^=entry]").first().click();
        site.page().locator("section.request details").evaluateAll("all => all.forEach(one => one.open = true)");
        look(site, "/entry");
    }

    private void look(AdminSite site, String path) {
        problems.addAll(
                Looks.problems(site, path.replaceAll("\\.xhtml|\\?tab=", "-").replaceAll("[^a-z-]", "")));
    }

    @Test
    void theWayToAKeyWorksWithoutScript() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var site = new AdminSite(context);
            site.signIn(organization.slug(), organization.email(), organization.password());
            site.open("/settings/okta.xhtml?tab=scim");
            site.page().getByLabel("Enable SCIM").check();
            site.press("Generate Key");
            String secretKey = site.value("Secret Key");
            site.press("Update");

            var okta = new OktaCalls(site.value("Tenant URL"), secretKey);
            assertThat(okta.get("/Users").path("totalResults").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /saml/acme/login | is not set up for Acme yet",
                "POST | /saml/acme/acs | is not set up for Acme yet",
                "GET | /saml/nobody/metadata | There is no such address"
            })
    void anAddressWhereNobodySignsInSaysSo(String method, String path, String sentence) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SharedServer.baseUri() + path))
                .method(
                        method,
                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("SAMLResponse=x"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains(sentence);
        assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void aFileThatIsNoMetadataIsRefusedWithASentence() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext()) {
            var site = organization.signedIn(context);
            site.open("/settings/okta.xhtml?tab=saml");
            site.unfold("Paste the metadata, or read it from a URL");
            site.page().getByLabel("Or paste the metadata").fill("hello");
            site.press("Read metadata");

            PlaywrightAssertions.assertThat(site.page().locator("#pasted-hint"))
                    .containsText("This file is plain text, not XML metadata.");
        }
    }

    @Test
    void aStrangerIsSentToTheSignInAndAWrongPasswordTellsNothing() {
        try (BrowserContext context = chromium.newContext()) {
            var site = new AdminSite(context);
            site.open("/people.xhtml");
            assertThat(site.page().url()).contains("/sign-in.xhtml");
            PlaywrightAssertions.assertThat(
                            site.page().locator("form input:visible").first())
                    .isFocused();

            site.signIn("acme", SharedServer.ADMIN_EMAIL, "not the password at all");
            String wrongPassword = site.page().locator("main, body").first().innerText();
            site.signIn("acme", "nobody@acme.example", "not the password at all");

            assertThat(wrongPassword).contains("do not match an admin of this organization");
            assertThat(site.page().locator("main, body").first().innerText()).isEqualTo(wrongPassword);
        }
    }

    @Test
    void deactivatingAPersonInOktaEndsTheirOpenSession() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext primaryAdmins = chromium.newContext();
                BrowserContext theirs = chromium.newContext()) {
            var settings = organization.signedIn(primaryAdmins);
            settings.open("/person-new.xhtml");
            settings.page().getByLabel("Given name").fill("Second");
            settings.page().getByLabel("Family name").fill("Admin");
            settings.page().getByLabel("E-mail").fill("second@example.com");
            settings.page()
                    .getByLabel("Admin: sees people, groups and activity")
                    .check();
            settings.page().getByLabel("Password").fill("correct horse battery staple");
            settings.press("Add person");
            settings.open("/settings/okta.xhtml?tab=scim");
            settings.page().getByLabel("Enable SCIM").check();
            settings.press("Generate Key");
            String secretKey = settings.value("Secret Key");
            settings.press("Update");
            var okta = new OktaCalls(settings.value("Tenant URL"), secretKey);
            var site = new AdminSite(theirs);
            site.signIn(organization.slug(), "second@example.com", "correct horse battery staple");
            site.open("/people.xhtml");
            assertThat(site.page().url()).contains("/people.xhtml");
            String id = okta.find("/Users", "userName", "second@example.com")
                    .path("Resources")
                    .path(0)
                    .path("id")
                    .asText();

            okta.patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":false}}", 200);

            site.open("/people.xhtml");
            assertThat(site.page().url()).contains("/sign-in.xhtml");
        }
    }
}
