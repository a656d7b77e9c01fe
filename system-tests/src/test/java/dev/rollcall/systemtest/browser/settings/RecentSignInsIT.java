package dev.rollcall.systemtest.browser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.Chromium;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Configure Okta, Sign-ins, and the page of one: what anybody has posted to the ACS URL, shown as text and as nothing
 * else.
 */
@MicroShedTest
class RecentSignInsIT {
    private static final Path METADATA = Path.of("src/test/resources/metadata/okta.xml");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}");
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

    private static AdminSite signedIn(BrowserContext context, NewOrganization organization) {
        var site = new AdminSite(context);
        site.signIn(organization.slug(), organization.email(), organization.password());
        return site;
    }

    private static void uploadMetadata(AdminSite site) {
        uploadMetadata(site, METADATA);
    }

    /** Not every browser lets a test answer where a redirect leads; where a form leads, each does. */
    private static Path byPostOnly() throws IOException {
        var metadata = Files.readString(METADATA).replaceFirst("<md:SingleSignOnService [^>]*HTTP-Redirect[^>]*/>", "");
        return Files.writeString(TestDirectory.create("metadata").resolve("metadata.xml"), metadata);
    }

    private static void uploadMetadata(AdminSite site, Path metadata) {
        site.open("/settings/okta.xhtml?tab=saml");
        site.page().getByLabel("Upload Metadata XML").setInputFiles(metadata);
        site.press("Read metadata");
        site.press("Update");
    }

    /** Posts an unsigned Response and gives the reference that its sender reads. */
    private static String post(NewOrganization organization, String issuer, String nameId)
            throws IOException, InterruptedException {
        String acs = acs(organization);
        String message = message(acs, issuer, nameId);
        var request = HttpRequest.newBuilder(URI.create(acs))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("SAMLResponse=" + URLEncoder.encode(message, StandardCharsets.UTF_8)))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(403);
        Matcher reference = REFERENCE.matcher(response.body());
        assertThat(reference.find()).as(response.body()).isTrue();
        return reference.group();
    }

    private static String acs(NewOrganization organization) {
        return SharedServer.baseUri() + "/saml/" + organization.slug() + "/acs";
    }

    /** An unsigned Response, in Base64. */
    private static String message(String acs, String issuer, String nameId) {
        String xml =
                """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
                 ID="_r" Version="2.0" IssueInstant="%1$s" Destination="%2$s"><saml:Issuer>%3$s</saml:Issuer>
                 <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
                 <saml:Assertion ID="_a" Version="2.0" IssueInstant="%1$s"><saml:Issuer>%3$s</saml:Issuer>
                 <saml:Subject><saml:NameID>%4$s</saml:NameID></saml:Subject></saml:Assertion></samlp:Response>""".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), acs, escaped(issuer), escaped(nameId));
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void theListSaysTheNextStepUntilThereIsASignIn() throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            var site = signedIn(context, NewOrganization.create());
            site.open("/settings/okta.xhtml?tab=sign-ins");
            assertThat(site.text()).contains("No sign-ins through Okta yet", "Bring Okta’s metadata here first");

            uploadMetadata(site);
            site.open("/settings/okta.xhtml?tab=sign-ins");
            assertThat(site.text()).contains("Press Test sign-in");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void whatSomebodyPostedIsListedAsNotVerifiedAndItsPageSaysWhatToDo() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext()) {
            var site = signedIn(context, organization);
            uploadMetadata(site);
            post(organization, "http://www.okta.com/exkacme0000000000000", "grace@example.com");

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
        try (BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme))) {
            var site = signedIn(context, organization);
            uploadMetadata(site);
            String reference = post(organization, MARKUP, MARKUP + "x".repeat(900));

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
        try (BrowserContext context = chromium.newContext()) {
            String answer = message(acs(organization), "http://www.okta.com/exkacme0000000000000", "ada@example.com");
            String form =
                    "<form method=post action='%s'><input type=hidden name=SAMLResponse value='%s'><button>Sign in to Okta</button></form>"
                            .formatted(acs(organization), answer);
            context.route(
                    "https://acme.okta.com/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(form)));
            var site = signedIn(context, organization);
            uploadMetadata(site, byPostOnly());
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
        try (BrowserContext context = chromium.newContext()) {
            var site = signedIn(context, organization);
            uploadMetadata(site);
            String reference = post(organization, "http://www.okta.com/exkacme0000000000000", "grace@example.com");
            post(organization, "http://www.okta.com/exkacme0000000000000", "alan@example.com");
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

    @Test
    void anotherOrganizationsSignInIsNotFoundAndTheSentenceSaysWhereToLook() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext();
                BrowserContext elsewhere = chromium.newContext()) {
            uploadMetadata(signedIn(context, organization));
            String reference = post(organization, "http://www.okta.com/exkacme0000000000000", "grace@example.com");
            var stranger = signedIn(elsewhere, NewOrganization.create());

            for (String id : new String[] {reference, "%00", "1", ""}) {
                var response = stranger.page().navigate(SharedServer.baseUri() + "/settings/sign-in.xhtml?id=" + id);
                assertThat(response.status()).as(id).isEqualTo(404);
                assertThat(stranger.page().locator("body").innerText()).contains("There is no such sign-in");
            }
        }
    }

    @Test
    void olderSignInsAreOnTheNextPage() throws Exception {
        var organization = NewOrganization.create();
        try (BrowserContext context = chromium.newContext()) {
            var site = signedIn(context, organization);
            uploadMetadata(site);
            for (int i = 0; i <= 50; i++) {
                post(organization, "http://www.okta.com/exkacme0000000000000", "person-" + i + "@example.com");
            }
            site.open("/settings/okta.xhtml?tab=sign-ins");
            assertThat(site.page().locator("table tbody tr").count()).isEqualTo(50);
            assertThat(site.text()).contains("person-50@example.com").doesNotContain("person-0@example.com");
            site.follow("Older");

            assertThat(site.page().locator("table tbody tr").count()).isEqualTo(1);
            assertThat(site.text()).contains("person-0@example.com");
        }
    }
}
