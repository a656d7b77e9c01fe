package dev.rollcall.systemtest.browser.everypage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import dev.rollcall.testsupport.browser.Chromium;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Pages that say what cannot be done: in the frame, with its logo and navigation, and with what to do next. */
@MicroShedTest
@Tag("once")
class ErrorPagesIT {
    private static final String PASSWORD = "another long enough password";

    private static Chromium chromium;
    private static NewOrganization organization;

    @BeforeAll
    static void launch() throws Exception {
        chromium = Chromium.open();
        organization = NewOrganization.create();
        organization
                .signedIn()
                .addPerson("Grace", "grace@example.com", "Admin: sees people, groups and activity", PASSWORD);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "390, 844, DARK"})
    void whatIsMissingOrNotAllowedStandsInTheFrame(int width, int height, ColorScheme scheme) {
        var plain = new PlainSite(SharedServer.baseUri());
        plain.signIn(organization.slug(), "grace@example.com", PASSWORD);
        try (BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))) {
            var grace = AdminSite.withSession(context, SharedServer.baseUri(), plain.session());

            assertFramed(grace, open(grace, "/settings/okta.xhtml?tab=scim"), 403, "Only Primary Admins can open");
            grace.picture("error-403-" + width);
            assertFramed(grace, open(grace, "/nothing.xhtml"), 404, "The address may be mistyped");
            assertFramed(grace, open(grace, "/nothing"), 404, "The address may be mistyped");
            assertFramed(grace, open(grace, "/person.xhtml?id=nobody"), 404, "There is no such person");
            grace.picture("error-404-" + width);
        }
    }

    private static Response open(AdminSite site, String path) {
        return site.page().navigate(SharedServer.baseUri() + path);
    }

    private static void assertFramed(AdminSite site, Response answer, int status, String sentence) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headerValue("content-type")).startsWith("text/html");
        assertThat(site.text()).contains(sentence);
        assertThat(site.page().locator("header .logo .icon").isVisible()).isTrue();
        assertThat(site.page().locator("nav.main-nav a").count()).isGreaterThan(2);
        assertThat(site.page().locator("h1").count()).isEqualTo(1);
        assertThat(site.scrollsSideways()).isFalse();
    }

    @Test
    void aStrangerReadsItWithoutNavigation() {
        try (BrowserContext context = chromium.newContext()) {
            var stranger = new AdminSite(context);

            Response answer = open(stranger, "/saml/nobody/login");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headerValue("content-type")).startsWith("text/html");
            assertThat(stranger.page().locator(".logo .icon").isVisible()).isTrue();
            assertThat(stranger.page().locator("nav").count()).isZero();
        }
    }

    @Test
    void aFormOfAnotherSignInIsAnsweredWithTheWayBackToItsPage() {
        var site = organization.signedIn();
        site.open("/settings/okta.xhtml?tab=scim");
        var before = site.page().selectFirst("#scim");
        var browser = again(site.session());

        HttpResponse<String> answer =
                browser.post(before.attr("action"), "scim", "scim", "update", "Update", "form-owner", "0".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body())
                .contains(
                        "Open the page again", "href=\"" + before.attr("action").replace("&", "&amp;"), "main-nav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1234567890:-987654321", "stateless", "garbage", ""})
    void aPageThatWasOpenForLongIsNoFailure(String viewState) {
        var site = organization.signedIn();
        site.open("/settings/okta.xhtml?tab=scim");
        String owner = site.page().select("#scim input[name=form-owner]").val();

        var answer = update(again(site.session()), owner, viewState);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403, 409);
    }

    @Test
    void aFormOfASessionThatHasEndedSaysSoAtTheSignIn() {
        var site = organization.signedIn();
        site.open("/settings/okta.xhtml?tab=scim");
        String owner = site.page().select("#scim input[name=form-owner]").val();
        again(site.session()).post("/sign-out");

        var answer = update(again(site.session()), owner, "stateless");

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in.xhtml");
        assertThat(answer.body()).contains("Your session has ended, so your last step was not saved.");
    }

    private static HttpResponse<String> update(Visitor browser, String owner, String viewState) {
        return browser.post(
                "/settings/okta.xhtml?tab=scim",
                "scim",
                "scim",
                "update",
                "Update",
                "form-owner",
                owner,
                "jakarta.faces.ViewState",
                viewState);
    }

    private static Visitor again(String session) {
        return new Visitor(SharedServer.baseUri()).planted(Visitor.SESSION, session);
    }
}
