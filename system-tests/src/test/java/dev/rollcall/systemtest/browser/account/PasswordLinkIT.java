package dev.rollcall.systemtest.browser.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A Primary Admin, or the operator, gives somebody a link to set a password with. */
@MicroShedTest
class PasswordLinkIT {
    private static final String NEW = "quiet lanterns over seven rivers";

    private NewOrganization organization;
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
    }

    private void addAdmin() {
        site.addPerson("Grace", "grace@example.com", "Admin: sees people, groups and activity", "");
    }

    private String made() {
        site.follow("Password link");
        site.press("Make link");
        return pathOf(site.value("Link"));
    }

    private static String pathOf(String link) {
        assertThat(link).startsWith(SharedServer.baseUri() + "/set-password.xhtml?organization=");
        return link.substring(SharedServer.baseUri().toString().length());
    }

    private static PlainSite opened(String link) {
        var browser = new PlainSite(SharedServer.baseUri());
        browser.open(link);
        return browser;
    }

    private static void set(PlainSite browser, String password) {
        browser.fill("New password", password);
        browser.fill("New password again", password);
        browser.press("Set password");
    }

    private String signInWith(String email, String password) {
        var browser = new PlainSite(SharedServer.baseUri());
        browser.trySignIn(organization.slug(), email, password);
        return browser.path();
    }

    @Test
    void itSetsAPasswordOnceAndStandsInTheActivity() {
        addAdmin();
        String person = site.path() + "?" + URI.create(site.page().location()).getQuery();
        var browser = opened(made());
        assertThat(browser.text()).contains("For grace@example.com at");

        set(browser, "short");
        assertThat(browser.text()).contains("12 characters");
        set(browser, NEW);

        assertThat(browser.path()).isEqualTo("/sign-in.xhtml");
        assertThat(browser.text()).contains("Your password is set.");
        assertThat(signInWith("grace@example.com", NEW)).isEqualTo("/overview.xhtml");
        site.open(person);
        assertThat(site.text())
                .contains("Made a link that sets the person's password", "Set their password with a link");
    }

    @Test
    void whatIsUsedOrReplacedIsOver() {
        addAdmin();
        String person = site.path() + "?" + URI.create(site.page().location()).getQuery();
        String first = made();
        site.open(person);
        String second = made();

        assertThat(opened(first).text()).contains("This link was used already, has expired");
        var late = opened(second);
        set(opened(second), NEW);
        set(late, "another password of five words");

        assertThat(late.text()).contains("This link was used already, has expired");
        assertThat(signInWith("grace@example.com", NEW)).isEqualTo("/overview.xhtml");
        assertThat(opened("/set-password.xhtml").text()).contains("This link was used already, has expired");
    }

    @Test
    void aLockedOutPrimaryAdminGetsOneFromTheOperatorAndEverySessionEnds() throws Exception {
        var answer = asked(organization.slug(), organization.email());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String link = answer.body().replaceAll(".*\"link\":\"([^\"]*)\".*", "$1");
        set(opened(pathOf(link)), NEW);

        site.open("/people.xhtml");
        assertThat(site.path()).isEqualTo("/sign-in.xhtml");
        assertThat(signInWith(organization.email(), organization.password())).isEqualTo("/sign-in.xhtml");
        assertThat(signInWith(organization.email(), NEW)).isEqualTo("/overview.xhtml");
    }

    @Test
    void whoSignsInWithNoPasswordGetsNone() throws Exception {
        site.addPerson("Emmy", "emmy@example.com", "Learner: does not sign in to this site", "");
        assertThat(site.text()).contains("Emmy").doesNotContain("Password link");

        assertThat(asked(organization.slug(), "emmy@example.com"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("Make the person an admin first."));
        assertThat(asked(organization.slug(), "nobody@example.com").statusCode())
                .isEqualTo(404);
        assertThat(asked("no-such-organization", organization.email()).statusCode())
                .isEqualTo(404);
        site.open("/people.xhtml");
        site.follow("Ada Lovelace");
        assertThat(site.text()).doesNotContain("Password link");
    }

    private static HttpResponse<String> asked(String slug, String userName) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SharedServer.baseUri() + "/operator/v1/password-links"))
                .header("Authorization", "Bearer " + SharedServer.operatorKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"organization\":\"%s\",\"userName\":\"%s\"}".formatted(slug, userName)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
