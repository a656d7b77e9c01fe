package dev.rollcall.systemtest.browser.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Answers of authenticators that nobody should take. */
@MicroShedTest
@Tag("once")
class PasskeyAttacksIT {
    private static final String COOKIE = "rollcall-passkey";

    private NewOrganization organization;
    private PlainSite site;
    private SoftPasskey passkey;

    @BeforeEach
    void addPasskey() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
        passkey = add(site, organization.password());
    }

    private static SoftPasskey fresh() {
        return new SoftPasskey(SharedServer.baseUri().toString());
    }

    private static void begin(PlainSite browser, String password) {
        browser.open("/passkey-new.xhtml");
        browser.fill("Current password", password);
        browser.press("Continue");
    }

    private static SoftPasskey add(PlainSite browser, String password) {
        begin(browser, password);
        var made = fresh();
        made.userHandle = asked(browser, "data-user");
        answer(browser, made.made(asked(browser, "data-challenge")));
        assertThat(browser.text()).contains("The passkey is added.");
        return made;
    }

    private static String asked(PlainSite browser, String attribute) {
        String said = browser.page().select("form[data-passkey]").attr(attribute);
        assertThat(said).as(browser.text()).isNotEmpty();
        return said;
    }

    private static void answer(PlainSite browser, String response) {
        browser.page().getElementById("passkey-response").val(response);
        browser.press("Send the answer");
    }

    private PlainSite asking(Visitor visitor) {
        var browser = new PlainSite(visitor);
        browser.open("/sign-in.xhtml?organization=" + organization.slug());
        browser.press("Sign in with a passkey");
        return browser;
    }

    private PlainSite asking() {
        return asking(new Visitor(SharedServer.baseUri()));
    }

    private PlainSite signIn(SoftPasskey shown) {
        var browser = asking();
        answer(browser, shown.answered(asked(browser, "data-challenge")));
        return browser;
    }

    private static void isRefused(PlainSite browser) {
        assertThat(browser.session()).isEmpty();
        assertThat(browser.text()).contains("That passkey was not taken.");
    }

    private String activity() {
        site.open("/activity.xhtml");
        return site.text();
    }

    @Test
    void whatIsRightIsTakenOnceAndNotAgain() {
        var visitor = new Visitor(SharedServer.baseUri());
        var browser = asking(visitor);
        String secret = browser.cookies().replaceAll(".*" + COOKIE + "=([^;]*).*", "$1");
        passkey.count = 2;
        String response = passkey.answered(asked(browser, "data-challenge"));
        answer(browser, response);
        assertThat(browser.path()).isEqualTo("/overview.xhtml");

        var replaying = new Visitor(SharedServer.baseUri());
        var again = asking(replaying);
        replaying.planted(COOKIE, secret);
        answer(again, response);

        isRefused(again);
        assertThat(activity()).contains("it answers no question of ours");
    }

    @Test
    void aQuestionIsForTheBrowserThatWasAsked() {
        var asked = asking();
        var other = asking();
        passkey.count = 2;

        answer(other, passkey.answered(asked(asked, "data-challenge")));

        isRefused(other);
    }

    @Test
    void aQuestionForAnotherPurposeDoesNotCount() {
        begin(site, organization.password());
        String challenge = asked(site, "data-challenge");
        var browser = asking();
        passkey.count = 2;

        answer(browser, passkey.answered(challenge));

        isRefused(browser);
    }

    /** What is not as the site has asked for it. */
    enum Wrong {
        ORIGIN(passkey -> passkey.origin = "https://rollcall.example.net"),
        PORT(passkey -> passkey.origin = "http://localhost:1"),
        PARTY(passkey -> passkey.party = "example.net"),
        NOBODY_VERIFIED(passkey -> passkey.verified = false),
        USER_HANDLE(passkey -> passkey.userHandle = "c29tZWJvZHkgZWxzZQ"),
        SAME_COUNT(passkey -> passkey.count = 1),
        COUNT_GONE(passkey -> passkey.count = 0);

        private final Consumer<SoftPasskey> change;

        Wrong(Consumer<SoftPasskey> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsNotAsItWasAskedForIsRefused(Wrong wrong) {
        passkey.count = 2;
        wrong.change.accept(passkey);

        isRefused(signIn(passkey));
        assertThat(activity()).contains("By the passkey “");
    }

    @Test
    void aCounterThatGoesBackIsTold() {
        passkey.count = 9;
        assertThat(signIn(passkey).path()).isEqualTo("/overview.xhtml");
        passkey.count = 8;

        isRefused(signIn(passkey));
        assertThat(activity()).contains("its counter went back, so there may be a copy of it");
    }

    @Test
    void aKeyThatNobodyHasAddedIsRefusedAndSoIsWhatIsNoAnswer() {
        var stranger = fresh();
        stranger.userHandle = passkey.userHandle;
        isRefused(signIn(stranger));
        for (String response :
                new String[] {"no answer", "{}", "[]", "null", "{\"id\":\"x\",\"response\":{}}", "x".repeat(40_000)}) {
            var browser = asking();
            answer(browser, response);
            isRefused(browser);
        }
    }

    @Test
    void somebodyElsesPasskeyIsNoSecondStep() {
        site.addPerson(
                "Grace", "grace@example.com", "Admin: sees people, groups and activity", "seven owls beside the river");
        var grace = new PlainSite(SharedServer.baseUri());
        grace.signIn(organization.slug(), "grace@example.com", "seven owls beside the river");
        var hers = add(grace, "seven owls beside the river");
        var browser = SecondFactorSite.afterPassword(organization);
        hers.count = 2;

        answer(browser, hers.answered(asked(browser, "data-challenge")));

        isRefused(browser);
        passkey.count = 2;
        answer(browser, passkey.answered(asked(browser, "data-challenge")));
        assertThat(browser.path()).isEqualTo("/overview.xhtml");
    }

    @Test
    void onePasskeyIsOnePersonsAndNoneIsAddedWithoutThePassword() {
        site.addPerson(
                "Grace", "grace@example.com", "Admin: sees people, groups and activity", "seven owls beside the river");
        var grace = new PlainSite(SharedServer.baseUri());
        grace.signIn(organization.slug(), "grace@example.com", "seven owls beside the river");
        begin(grace, "a guess of somebody");
        assertThat(grace.page().select("form[data-passkey]")).isEmpty();
        begin(grace, "seven owls beside the river");

        answer(grace, passkey.made(asked(grace, "data-challenge")));

        assertThat(grace.text()).contains("That passkey is here already.");
        begin(grace, "seven owls beside the river");
        answer(grace, fresh().made("bm8gcXVlc3Rpb24gb2Ygb3Vycw"));
        assertThat(grace.text()).contains("The passkey was not added: it answers no question of ours");
        begin(grace, "seven owls beside the river");
        var elsewhere = fresh();
        elsewhere.origin = "https://rollcall.example.net";
        answer(grace, elsewhere.made(asked(grace, "data-challenge")));
        assertThat(grace.text()).contains("The passkey was not added: its signature, origin or user verification");
    }

    @Test
    void whoMayNotSignInWithAPasswordDoesNotWithAPasskey() {
        site.addPerson(
                "Grace", "grace@example.com", "Admin: sees people, groups and activity", "seven owls beside the river");
        String page = site.page().location();
        var grace = new PlainSite(SharedServer.baseUri());
        grace.signIn(organization.slug(), "grace@example.com", "seven owls beside the river");
        var hers = add(grace, "seven owls beside the river");
        site.open(page.substring(SharedServer.baseUri().toString().length()) + "&confirm=deactivate");
        site.page().select(".actions form").remove();
        site.press("Deactivate");
        hers.count = 2;

        isRefused(signIn(hers));
    }
}
