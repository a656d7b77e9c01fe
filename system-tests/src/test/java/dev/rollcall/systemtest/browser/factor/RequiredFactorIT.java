package dev.rollcall.systemtest.browser.factor;

import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.afterPassword;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.codes;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.enter;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.enterRecoveryCode;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.isSignedIn;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.setUp;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A Primary Admin requires second factors, and helps who has lost one; links to set a password go around none. */
@MicroShedTest
@Tag("once")
class RequiredFactorIT {
    private static final String GRACE = "grace@example.com";
    private static final String PASSWORD = "seven owls beside the river";
    private static final String NEW = "quiet lanterns over seven rivers";

    private NewOrganization organization;
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
        site.addPerson("Grace", GRACE, "Admin: sees people, groups and activity", PASSWORD);
    }

    private void require() {
        site.open("/settings/okta.xhtml?tab=rules");
        site.check("Second factor required");
        site.press("Update");
        assertThat(site.text()).contains("Saved.", "Second factor required: off → on");
    }

    private PlainSite signedIn(String email, String password) {
        var browser = new PlainSite(SharedServer.baseUri());
        browser.signIn(organization.slug(), email, password);
        return browser;
    }

    private void openGrace() {
        site.open("/people.xhtml");
        site.follow("Grace Example");
    }

    @Test
    void whoHasNoneSetsOneUpBeforeAnythingElse() {
        var before = signedIn(GRACE, PASSWORD);
        require();
        var browser = afterPassword(organization, GRACE, PASSWORD);
        assertThat(browser.text()).contains("Set up a second factor");
        browser.open("/people.xhtml");
        assertThat(browser.path()).isEqualTo("/sign-in.xhtml");
        browser.open("/second-step.xhtml");
        var app = shown(browser);
        browser.fill("Code", "12345");
        browser.press("Confirm");
        assertThat(browser.text()).contains("That is not the code of now");
        assertThat(shown(browser).code()).isEqualTo(app.code());

        browser.fill("Code", app.code());
        browser.press("Confirm");

        assertThat(codes(browser)).hasSize(10);
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(isSignedIn(before)).isFalse();
        assertThat(browser.text()).contains("Your organization requires one.");
        assertThat(browser.page().select("a[href=authenticator-remove.xhtml]")).isEmpty();
        browser.open("/authenticator-remove.xhtml");
        browser.fill("Current password", PASSWORD);
        browser.press("Remove");
        assertThat(browser.text()).contains("Your organization requires a second factor, and this is the only one");
        enter(afterPassword(organization, GRACE, PASSWORD), app.code(1));
    }

    @Test
    void ofTwoWhoKnowThePasswordTheFirstSetsUp() {
        require();
        var first = afterPassword(organization, GRACE, PASSWORD);
        var second = afterPassword(organization, GRACE, PASSWORD);
        var app = shown(first);
        var other = shown(second);
        first.fill("Code", app.code());
        first.press("Confirm");
        assertThat(isSignedIn(first)).isTrue();

        second.fill("Code", other.code());
        second.press("Confirm");

        assertThat(second.session()).isEmpty();
        // The app is set up by now, so its code is asked for, and the other one's is none.
        enter(second, other.code());
        assertThat(second.session()).isEmpty();
        assertThat(isSignedIn(first)).isTrue();
    }

    @Test
    void anotherPrimaryAdminRemovesWhatIsLost() {
        var grace = signedIn(GRACE, PASSWORD);
        setUp(grace, PASSWORD);
        openGrace();
        site.follow("Remove");
        site.press("Remove second factor");

        assertThat(site.text()).contains("The second factor of Grace Example is removed");
        assertThat(site.text()).contains("Removed the person's second factors");
        assertThat(isSignedIn(grace)).isFalse();
        assertThat(isSignedIn(signedIn(GRACE, PASSWORD))).isTrue();
    }

    @Test
    void nobodyRemovesTheirOwnThatWayAndOnlyPrimaryAdminsOthers() {
        setUp(site, organization.password());
        site.open("/people.xhtml");
        site.open("/"
                + site.page().select("main a:contains(Ada Lovelace)").first().attr("href"));
        assertThat(site.page().select("a[href^=person-factor.xhtml]")).isEmpty();
        String ada = URI.create(site.page().location()).getQuery();
        site.open("/person-factor.xhtml?" + ada);
        site.press("Remove second factor");
        assertThat(site.text()).contains("Remove your own second factor on your account's page.");

        var grace = new Visitor(SharedServer.baseUri());
        var page = new PlainSite(grace);
        page.signIn(organization.slug(), GRACE, PASSWORD);
        assertThat(grace.get("/person-factor.xhtml?" + ada).statusCode()).isEqualTo(403);
    }

    @Test
    void aPasswordLinkGoesAroundNoFactor() {
        var grace = signedIn(GRACE, PASSWORD);
        var app = setUp(grace, PASSWORD);
        openGrace();
        site.follow("Password link");
        site.press("Make link");
        String link = site.value("Link");
        set(link);

        enter(afterPassword(organization, GRACE, NEW), app.code(1));
    }

    private static void set(String link) {
        var browser = new PlainSite(SharedServer.baseUri());
        browser.open(link.substring(SharedServer.baseUri().toString().length()));
        browser.fill("New password", NEW);
        browser.fill("New password again", NEW);
        browser.press("Set password");
        assertThat(browser.text()).contains("Your password is set.");
    }

    @Test
    void theOperatorsLinkRemovesOneOnlyWhereThatIsSaid() throws Exception {
        setUp(site, organization.password());
        var codes = codes(site);
        set(link(false));
        var browser = afterPassword(organization, organization.email(), NEW);
        enterRecoveryCode(browser, codes.get(0));
        assertThat(isSignedIn(browser)).isTrue();

        String link = link(true);
        assertThat(isSignedIn(browser)).isFalse();
        set(link);
        assertThat(isSignedIn(signedIn(organization.email(), NEW))).isTrue();
    }

    private String link(boolean removeSecondFactor) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SharedServer.baseUri() + "/operator/v1/password-links"))
                .header("Authorization", "Bearer " + SharedServer.operatorKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"organization\":\"%s\",\"userName\":\"%s\",\"removeSecondFactor\":%s}"
                        .formatted(organization.slug(), organization.email(), removeSecondFactor)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll(".*\"link\":\"([^\"]*)\".*", "$1");
    }
}
