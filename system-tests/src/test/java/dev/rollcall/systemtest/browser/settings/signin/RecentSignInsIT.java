package dev.rollcall.systemtest.browser.settings.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Configure Okta, Sign-ins, and the page of one: what anybody has posted to the ACS URL, shown as text and as nothing
 * else.
 */
@MicroShedTest
@Tag("once")
class RecentSignInsIT {
    private static final String MARKUP = "<img src=x onerror=document.title=1><b>bold</b>";

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** The Primary Admin in this browser, who has given the metadata of the identity provider. */
    private static AdminSite signedIn(BrowserContext context, NewOrganization organization, String metadata) {
        var site = organization.signedIn();
        site.upload(metadata);
        return AdminSite.withSession(context, SharedServer.baseUri(), site.session());
    }

    /** Not every browser lets a test answer where a redirect leads; where a form leads, each does. */
    private static String byPostOnly() throws IOException {
        return UnsignedResponse.metadata().replaceFirst("<md:SingleSignOnService [^>]*HTTP-Redirect[^>]*/>", "");
    }

    @Test
    void whatSomebodyPostedIsListedAsNotVerifiedAndItsPageSaysWhatToDo() throws Exception {
        var organization = NewOrganization.create();
        var responses = new UnsignedResponse(organization);
        try (BrowserContext context = chromium.newContext()) {
            var site = signedIn(context, organization, UnsignedResponse.metadata());
            responses.post("grace@example.com");

            site.open("/settings/okta.xhtml?tab=sign-ins");
            assertThat(site.text()).contains("Refused", "grace@example.com", "not verified");
            site.follow("Neither the response nor the assertion is signed.");
            assertThat(site.text())
                    .contains(
                            "Sign-in: refused",
                            "In Okta set Response or Assertion Signature to Signed.",
                            "http://www.okta.com/exkacme0000000000000",
                            "grace@example.com",
                            "127.0.0.1");
            site.page().getByText("The message itself").click();
            assertThat(site.page().locator("#message").innerText()).startsWith("<samlp:Response ");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void markupInAMessageIsShownAsTextAndFitsTheWindow(int width, ColorScheme scheme) throws Exception {
        var organization = NewOrganization.create();
        var responses = new UnsignedResponse(organization);
        try (BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme))) {
            var site = signedIn(context, organization, UnsignedResponse.metadata());
            String reference = responses.post(MARKUP, MARKUP + "x".repeat(900));

            for (String path :
                    new String[] {"/settings/okta.xhtml?tab=sign-ins", "/settings/sign-in.xhtml?id=" + reference}) {
                site.open(path);
                Page page = site.page();
                assertThat(site.text()).as(path).contains("<b>bold</b>");
                assertThat(page.locator("main img, main b").count()).as(path).isZero();
                assertThat(page.title()).as(path).isNotEqualTo("1");
                site.picture(path.replaceAll("^/settings/|\\.xhtml.*", "").replace("okta", "sign-ins") + "-" + width
                        + "-" + scheme.name().toLowerCase(Locale.ROOT));
                assertThat(site.scrollsSideways()).as(path).isFalse();
            }
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void aTestThatIsRefusedEndsOnAPageThatSaysWhyAndBeginsAnother() throws Exception {
        var organization = NewOrganization.create();
        var responses = new UnsignedResponse(organization);
        try (BrowserContext context = chromium.newContext()) {
            String answer = responses.message("ada@example.com");
            String form =
                    "<form method=post action='%s'><input type=hidden name=SAMLResponse value='%s'><button>Sign in to Okta</button></form>"
                            .formatted(responses.acs(), answer);
            context.route(
                    "https://acme.okta.com/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(form)));
            var site = signedIn(context, organization, byPostOnly());
            site.open("/settings/okta.xhtml?tab=saml");
            site.follow("Test sign-in");
            site.press("Sign in to Okta");

            assertThat(site.text())
                    .contains("Test sign-in: refused", "the Response answers none. Start the sign-in again.");
            site.follow("Back to SAML");
            assertThat(site.page().url()).endsWith("/settings/okta.xhtml?tab=saml");
            site.open("/settings/okta.xhtml?tab=sign-ins");
            assertThat(site.page().locator("table tbody tr").innerText()).contains("Refused", "Test");
            site.follow("This browser waits for the answer");
            assertThat(site.page().getByText("Test again").getAttribute("href"))
                    .isEqualTo("/saml/" + organization.slug() + "/login?test=true");
        }
    }

    @Test
    void aSignInIsFoundByItsReferenceByAPartOfTheNameAndByItsResult() throws Exception {
        var organization = NewOrganization.create();
        var responses = new UnsignedResponse(organization);
        try (BrowserContext context = chromium.newContext()) {
            var site = signedIn(context, organization, UnsignedResponse.metadata());
            String reference = responses.post("grace@example.com");
            responses.post("alan@example.com");
            site.open("/settings/okta.xhtml?tab=sign-ins");
            assertThat(site.page().locator("table tbody tr").count()).isEqualTo(2);

            find(site, " " + reference + " ");
            assertThat(site.page().locator("table tbody tr").innerText()).contains("grace@example.com");
            find(site, "ALAN");
            assertThat(site.page().locator("table tbody tr").innerText()).contains("alan@example.com");
            find(site, "nobody");
            assertThat(site.text()).contains("Nothing found");
            site.follow("Show all");
            site.page()
                    .getByLabel("Result", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("refused");
            site.page().waitForURL("**result=refused**");
            assertThat(site.page().locator("table tbody tr").count()).isEqualTo(2);

            find(site, reference);
            site.follow("Neither the response nor the assertion is signed.");
            assertThat(site.text()).contains("Sign-in: refused", "grace@example.com");
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static void find(AdminSite site, String text) {
        site.page().getByLabel("Find by reference or by name").fill(text);
        site.press("Search");
    }
}
