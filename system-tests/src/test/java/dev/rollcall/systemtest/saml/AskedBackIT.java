package dev.rollcall.systemtest.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Rows 52 and 65: an answer that nobody asked for signs nobody in, but is asked for, so that nobody can be signed in as somebody else. */
@MicroShedTest
@Tag("once")
class AskedBackIT extends OpenSettingsTest {
    private static final String ALAN = "alan@example.com";

    @Override
    boolean takesAnswersUnasked() {
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
        assertThat(post(grace, grace(OKTA).encoded(), "/home.xhtml").statusCode()).isEqualTo(303);
        var request = asked(grace);
        assertThat(request.xml()).contains("AssertionConsumerServiceURL=\"" + school.acsUrl() + "\"");

        post(grace, grace(OKTA).answering(request.id()).encoded(), "");

        assertThat(grace.isSignedIn()).isTrue();
        assertThat(last(grace)).endsWith("/home.xhtml");
        admin.open("/settings/okta.xhtml?tab=sign-ins");
        assertThat(admin.text()).contains("Asked back", "Tile", "Accepted", GRACE);
    }

    /** Of a browser that somebody else's answer is planted in, who is signed in at Okta is asked for, and nobody else is signed in. */
    @Test
    void aPlantedAnswerEndsWithWhoeverIsSignedInAtOkta() {
        school.person(ALAN, "Alan", "Turing");
        var victim = visitor();
        post(victim, IdpResponse.of(OKTA, school, ALAN).encoded(), "");
        var request = asked(victim);

        post(victim, grace(OKTA).answering(request.id()));

        assertThat(victim.get("/home.xhtml").body()).contains(GRACE).doesNotContain(ALAN);
    }

    @Test
    void whoIsSignedInHereIsReplacedByTheAnswerAndNotBefore() {
        school.person(ALAN, "Alan", "Turing");
        var browser = visitor();
        post(browser, grace(OKTA).encoded(), "");
        post(browser, grace(OKTA).answering(SentRequest.at(last(browser)).id()));

        post(browser, IdpResponse.of(OKTA, school, ALAN).encoded(), "");
        assertThat(browser.get("/home.xhtml").body()).contains(GRACE);
        var request = browser.locations().stream()
                .filter(location -> location.contains("SAMLRequest="))
                .reduce((before, after) -> after)
                .orElseThrow();
        post(browser, IdpResponse.of(OKTA, school, ALAN).answering(SentRequest.at(request).id()));

        assertThat(browser.get("/home.xhtml").body()).contains(ALAN).doesNotContain(GRACE);
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
                .contains("another one that answers no request", "turn on Okta’s answers taken unasked under Rules");
        assertOut(grace);
        post(grace, grace(OKTA).answering(request.id()));
        assertThat(grace.isSignedIn()).isTrue();
    }

    @Test
    void aBrowserThatKeepsNoCookieIsNotSentAroundForEver() {
        var grace = visitor();
        for (int round = 0; round < 3; round++) {
            var answer = post(grace, grace(OKTA));
            grace.forget();
            if (answer.statusCode() == 403) {
                assertThat(answer.body()).contains("Your browser did not keep the cookie");
                return;
            }
        }
        assertThat(grace.locations()).as("rounds without an end").isEmpty();
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
    void whereAnAdminTakesThemUnaskedTheyOpenASessionAtOnce() {
        admin.open("/settings/okta.xhtml?tab=rules");
        admin.page().getByLabel("Okta’s answers taken unasked").check();
        admin.press("Update");
        assertThat(admin.page().locator("dialog").innerText()).contains("login CSRF");
        admin.press("Save rules");

        var grace = visitor();
        post(grace, grace(OKTA).encoded(), "/home.xhtml");

        assertThat(grace.isSignedIn()).isTrue();
        assertThat(grace.locations()).noneMatch(location -> location.contains("SAMLRequest="));
    }
}
