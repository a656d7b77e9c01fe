package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.RoutedOkta;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.site.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Rows 52 and 65: an answer that nobody asked for signs nobody in, but is asked for, so that nobody can be signed in as
 * somebody else. Its SQL: in-container, {@code SsoRecordsIT}.
 */
@MicroShedTest
@Tag("once")
class AskedBackIT extends OpenSettingsTest {
    private static final String ALAN = "alan@example.com";

    @Override
    protected boolean takesAnswersUnasked() {
        return false;
    }

    private HttpResponse<String> post(Visitor visitor, String response, String relayState) {
        return visitor.post("/saml/" + school.slug() + "/acs", "SAMLResponse", response, "RelayState", relayState);
    }

    private static String last(Visitor visitor) {
        return visitor.locations().get(visitor.locations().size() - 1);
    }

    private static SentRequest asked(Visitor visitor) {
        assertThat(last(visitor)).startsWith(TrustingOrganizations.SINGLE_SIGN_ON_URL + "?SAMLRequest=");
        assertOut(visitor);
        return SentRequest.at(last(visitor));
    }

    @Test
    void anUnaskedAnswerOpensNoSessionAndTheAnswerToOurRequestDoes() {
        var grace = visitor();
        assertThat(post(grace, grace(OKTA).encoded(), "/home.xhtml").statusCode())
                .isEqualTo(303);
        var request = asked(grace);
        assertThat(request.xml()).contains("AssertionConsumerServiceURL=\"" + school.acsUrl() + "\"");

        post(grace, grace(OKTA).answering(request.id()).encoded(), "");

        assertThat(grace.isSignedIn()).isTrue();
        assertThat(last(grace)).endsWith("/home.xhtml");
        settings.open("/settings/okta.xhtml?tab=sign-ins");
        assertThat(settings.text()).contains("Asked back", "Tile", "Accepted", GRACE);
    }

    /**
     * Of a browser that somebody else's answer is planted in, who is signed in at Okta is asked for, and nobody else is
     * signed in.
     */
    @Test
    void aPlantedAnswerEndsWithWhoeverIsSignedInAtOkta() {
        school.person(ALAN, "Alan", "Turing");
        var victim = visitor();
        post(victim, IdpResponse.of(OKTA, school, ALAN).encoded(), "");
        var request = asked(victim);

        post(victim, grace(OKTA).answering(request.id()));

        assertThat(victim.read("/home.xhtml")).contains(GRACE).doesNotContain(ALAN);
    }

    @Test
    void whoIsSignedInHereIsReplacedByTheAnswerAndNotBefore() {
        school.person(ALAN, "Alan", "Turing");
        var browser = visitor();
        post(browser, grace(OKTA).encoded(), "");
        post(browser, grace(OKTA).answering(SentRequest.at(last(browser)).id()));

        post(browser, IdpResponse.of(OKTA, school, ALAN).encoded(), "");
        assertThat(browser.read("/home.xhtml")).contains(GRACE);
        var request = browser.locations().stream()
                .filter(location -> location.contains("SAMLRequest="))
                .reduce((before, after) -> after)
                .orElseThrow();
        post(
                browser,
                IdpResponse.of(OKTA, school, ALAN)
                        .answering(SentRequest.at(request).id()));

        assertThat(browser.read("/home.xhtml")).contains(ALAN).doesNotContain(GRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/sign-out", "javascript:alert(1)"})
    void aRelayStateThatIsNoPageOfThisSiteLeadsHome(String relayState) {
        var grace = visitor();
        post(grace, grace(OKTA).encoded(), relayState);
        var request = asked(grace);
        assertThat(request.address()).doesNotContain("evil", "RelayState");

        post(grace, grace(OKTA).answering(request.id()));

        assertThat(last(grace)).endsWith("/home.xhtml");
    }

    @Test
    void theSecondOneIsRefusedWithWhatToSetAndTheOpenRequestStillWaits() {
        var grace = visitor();
        post(grace, grace(OKTA).encoded(), "");
        var request = asked(grace);

        var refusal = post(grace, grace(OKTA));

        assertThat(refusal.body()).contains("We asked Okta to confirm your sign-in", "Sign in again");
        assertThat(reason(refusal))
                .contains("another one that answers no request", "turn on Unrequested answers accepted under Rules");
        assertOut(grace);
        post(grace, grace(OKTA).answering(request.id()));
        assertThat(grace.isSignedIn()).isTrue();
    }

    @Test
    void aBrowserThatKeepsNoCookieIsNotSentAroundForEver() {
        var grace = visitor();
        post(grace, grace(OKTA));
        asked(grace);
        grace.forget();

        var refusal = post(grace, grace(OKTA));

        assertThat(refusal.body()).contains("Your browser did not keep the cookie", "Sign in again");
        assertThat(reason(refusal)).contains("This browser also kept no cookie of ours");
        assertOut(grace);
    }

    @Test
    void aNameThatIsAnotherOneEachTimeDoesNotKeepThemGoing() {
        var stranger = visitor();
        post(stranger, nameless());
        asked(stranger);
        stranger.forget();

        assertThat(post(stranger, nameless()).body()).contains("Your browser did not keep the cookie");
    }

    private String nameless() {
        return new ForgedResponse(IdpResponse.of(OKTA, school, "_" + UUID.randomUUID()), OKTA.certificate())
                .assertion("1\\.1:nameid-format:unspecified", "2.0:nameid-format:transient")
                .encoded();
    }

    /** Okta answers what it was asked for, and this browser shows nothing of having begun it. */
    @Test
    void whoeverKeepsNoCookieReadsSoAlsoWhenOktaAnswersOurRequest() {
        var grace = visitor();
        post(grace, grace(OKTA));
        var request = asked(grace);

        var refusal = post(grace.forget(), grace(OKTA).answering(request.id()));

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.body()).contains("allow cookies for this site", "Sign in again");
        assertOut(grace);
    }

    /** Login CSRF in a real browser: a page of somebody else's posts an answer that is about them. */
    @Test
    void aStrangersPageSignsNobodyIn() {
        school.person(ALAN, "Alan", "Turing");
        settings.upload(RoutedOkta.metadata(OKTA));
        try (var browser = browser(true)) {
            new RoutedOkta(browser, OKTA, school, GRACE);
            browser.route("https://evil.example/", this::plant);
            var victim = new AdminSite(browser);

            victim.page().navigate("https://evil.example/");
            victim.page().waitForURL(RoutedOkta.SINGLE_SIGN_ON);

            assertThat(browser.cookies())
                    .extracting(cookie -> cookie.name)
                    .contains("__Host-rollcall-saml")
                    .doesNotContain(Visitor.SESSION);
            victim.page().getByText("Back").click();
            victim.page().waitForURL("**/home.xhtml");
            assertThat(victim.text()).contains(GRACE).doesNotContain(ALAN);
        }
    }

    private void plant(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Type", "text/html"))
                .setBody(("<!DOCTYPE html><title>Cats</title><form method=post action='%s'>"
                                + "<input type=hidden name=SAMLResponse value='%s'></form>"
                                + "<script>document.forms[0].submit()</script>")
                        .formatted(
                                school.acsUrl(),
                                IdpResponse.of(OKTA, school, ALAN).encoded())));
    }

    @Test
    void anAnswerThatIsNotInOrderIsNotAskedFor() {
        var grace = visitor();
        assertThat(reason(post(grace, grace(SelfSignedKey.make()).encoded(), "/home.xhtml")))
                .contains("sign");
        assertThat(grace.locations()).isEmpty();
        assertOut(grace);
    }

    @Test
    void anAnswerIsAskedForOnce() {
        var response = grace(OKTA).encoded();
        post(visitor(), response);

        var again = visitor();
        assertThat(reason(post(again, response))).contains("was used before");
        assertThat(again.locations()).isEmpty();
    }

    @Test
    void whereAnAdminTakesThemUnaskedTheyOpenASessionAtOnceAlsoForWhoWasRefusedBefore() {
        var refused = visitor();
        post(refused, grace(OKTA));
        assertThat(post(refused, grace(OKTA)).statusCode()).isEqualTo(403);
        settings.open("/settings/okta.xhtml?tab=rules");
        settings.check("Unrequested answers accepted");
        settings.press("Update");
        assertThat(settings.page().select("dialog").text()).contains("login CSRF");
        settings.press("Save rules");

        var grace = visitor();
        post(grace, grace(OKTA).encoded(), "/home.xhtml");
        post(refused, grace(OKTA));

        assertThat(grace.isSignedIn()).isTrue();
        assertThat(refused.isSignedIn()).isTrue();
        assertThat(grace.locations()).noneMatch(location -> location.contains("SAMLRequest="));
    }
}
