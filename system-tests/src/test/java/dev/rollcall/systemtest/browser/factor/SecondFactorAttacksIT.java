package dev.rollcall.systemtest.browser.factor;

import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.afterPassword;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.enter;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.enterRecoveryCode;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.isSignedIn;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.setUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.AuthenticatorApp;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What somebody tries who has learned the password, or a code, or stands before an open session. */
@MicroShedTest
class SecondFactorAttacksIT {
    private static final String NEW = "quiet lanterns over seven rivers";

    private NewOrganization organization;
    private PlainSite site;
    private AuthenticatorApp app;

    @BeforeEach
    void setUpFactor() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
        app = setUp(site, organization.password());
    }

    private String wrongCode(int n) {
        String code = String.format(Locale.ROOT, "%06d", n);
        return List.of(app.code(-1), app.code(), app.code(1), app.code(2)).contains(code) ? "999999" : code;
    }

    private static boolean isHeld(PlainSite browser) {
        return browser.text().contains("There were too many attempts.");
    }

    @Test
    void thePasswordAloneOpensNothing() {
        var browser = afterPassword(organization);

        for (String page :
                List.of("/people.xhtml", "/account.xhtml", "/settings/index.xhtml", "/authenticator.xhtml")) {
            browser.open(page);
            assertThat(browser.path()).as(page).isEqualTo("/sign-in.xhtml");
        }
        assertThat(browser.session()).isEmpty();
        assertThat(browser.cookies()).contains("rollcall-second-step=");
    }

    @Test
    void guessesAreCountedOverAllBrowsersThatAreStrangersAndTheOwnersIsNot() {
        var guesser = afterPassword(organization);
        var other = afterPassword(organization);
        boolean held = false;
        for (int i = 0; i < 12 && !held; i++) {
            enter(guesser, wrongCode(i));
            if (isHeld(guesser)) {
                // Wrong as well, so that the next wait is longer where this one was over already.
                enterRecoveryCode(other, "abcd-efgh-ijkl-mnop");
                held = isHeld(other);
            }
        }
        assertThat(held).isTrue();

        // The owner's own browser knows the account.
        site.press("Sign out");
        site.trySignIn(organization.slug(), organization.email(), organization.password());
        enter(site, app.code(1));
        assertThat(isSignedIn(site)).isTrue();
    }

    @Test
    void ofManyWhoShowOneCodeAtOnceOneGetsIn() {
        List<PlainSite> browsers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            browsers.add(afterPassword(organization));
        }
        String code = app.code(1);

        CompletableFuture.allOf(browsers.stream()
                        .map(browser -> CompletableFuture.runAsync(() -> enter(browser, code)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(browsers.stream().filter(browser -> !browser.session().isEmpty()))
                .hasSize(1);
    }

    @Test
    void aSignInThatWasFinishedOrNeverBeganHasNoSecondStep() {
        var browser = afterPassword(organization);
        var stranger = new PlainSite(SharedServer.baseUri());
        stranger.open("/second-step.xhtml?organization=" + organization.slug());
        assertThat(stranger.path()).isEqualTo("/sign-in.xhtml");
        assertThat(stranger.text()).contains("This sign-in took too long, or has ended.");

        enter(browser, app.code(1));
        assertThat(browser.cookies()).doesNotContain("rollcall-second-step=");
        browser.open("/second-step.xhtml");
        assertThat(browser.text()).doesNotContain("Confirm that it is you");
    }

    @Test
    void aNewPasswordEndsSignInsBetweenTheSteps() {
        var browser = afterPassword(organization);
        site.open("/password.xhtml");
        site.fill("Current password", organization.password());
        site.fill("New password", NEW);
        site.fill("New password again", NEW);
        site.press("Change password");

        enter(browser, app.code(1));

        assertThat(browser.path()).isEqualTo("/sign-in.xhtml");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void anOpenSessionIsNotEnoughToChangeAFactor() {
        for (String page : List.of("/authenticator.xhtml", "/recovery-codes.xhtml", "/authenticator-remove.xhtml")) {
            site.open(page);
            assertThat(site.page().select("#recovery-codes, #authenticator-secret"))
                    .as(page)
                    .isEmpty();
            assertThat(site.page().select("input[name=present]")).as(page).hasSize(1);
        }
    }
}
