package dev.rollcall.systemtest.browser.factor;

import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.afterPassword;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.begin;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.codes;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.enter;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.enterRecoveryCode;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.isSignedIn;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.setUp;
import static dev.rollcall.systemtest.browser.factor.SecondFactorSite.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.site.AuthenticatorApp;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** An admin sets up an authenticator app, signs in with its codes, and without it on the day that it is lost. */
@MicroShedTest
class AuthenticatorAppIT {
    private NewOrganization organization;
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
    }

    @Test
    void itCountsOnceACodeHasConfirmedItAndEverybodyElseIsSignedOut() {
        var elsewhere = organization.signedIn();
        begin(site, "not the password");
        assertThat(site.text()).contains("That is not your current password.");
        begin(site, organization.password());
        assertThat(site.page().select("svg.qr path").attr("d")).startsWith("M4 4h7v1h-7z");
        assertThat(site.page().select("a[href^=otpauth]").attr("href"))
                .contains(
                        "otpauth://totp/Rollcall%20%28School%20", ":ada%40example.com?secret=", "&digits=6&period=30");
        var app = shown(site);
        site.fill("Code", "000000".equals(app.code()) ? "111111" : "000000");
        site.press("Confirm");
        assertThat(site.text()).contains("That is not the code of now");
        assertThat(isSignedIn(organization.signedIn())).isTrue();

        assertThat(shown(site).code()).isEqualTo(app.code());
        site.fill("Code", app.code());
        site.press("Confirm");

        assertThat(codes(site)).hasSize(10);
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(isSignedIn(site)).isTrue();
        assertThat(site.text()).contains("10 left");
        var browser = afterPassword(organization);
        enter(browser, app.code(1));
        assertThat(browser.path()).isEqualTo("/overview.xhtml");
        site.open("/activity.xhtml");
        assertThat(site.text())
                .contains(
                        "Set up an authenticator app as second factor",
                        "By password and a code of the authenticator app");
    }

    @Test
    void aCodeIsGoodOnceAndNoneBeforeIt() {
        AuthenticatorApp app = setUp(site, organization.password());
        String before = app.code();
        String code = app.code(1);
        enter(afterPassword(organization), code);

        var again = afterPassword(organization);
        enter(again, code);
        assertThat(again.text()).contains("That is not the code of now, or it was used before.");
        enter(again, before);
        assertThat(again.text()).contains("or it was used before.");
        assertThat(again.session()).isEmpty();
    }

    @Test
    void eachRecoveryCodeSignsInOnceAndNewOnesEndThoseBefore() {
        setUp(site, organization.password());
        List<String> codes = codes(site);
        assertThat(new HashSet<>(codes)).hasSize(10);

        var browser = afterPassword(organization);
        enterRecoveryCode(browser, codes.get(3).toUpperCase(Locale.ROOT).replace("-", " "));
        assertThat(browser.path()).isEqualTo("/account.xhtml");
        assertThat(browser.text()).contains("that recovery code does not count again", "9 left");

        var second = afterPassword(organization);
        enterRecoveryCode(second, codes.get(3));
        assertThat(second.text()).contains("That is none of your recovery codes, or it was used before.");

        browser.open("/recovery-codes.xhtml");
        browser.fill("Current password", organization.password());
        browser.press("Make new codes");
        List<String> made = codes(browser);
        assertThat(made).hasSize(10).doesNotContainAnyElementsOf(codes);
        enterRecoveryCode(second, codes.get(4));
        assertThat(second.session()).isEmpty();
        var third = afterPassword(organization);
        enterRecoveryCode(third, made.get(0));
        assertThat(isSignedIn(third)).isTrue();
        browser.open("/activity.xhtml");
        assertThat(browser.text())
                .contains(
                        "By password and a recovery code, which does not count again",
                        "By password and a recovery code: the code was wrong, or used before",
                        "Made new recovery codes");
    }

    @Test
    void itIsReplacedAndRemovedWithThePassword() {
        AuthenticatorApp old = setUp(site, organization.password());
        List<String> codes = codes(site);
        begin(site, organization.password());
        assertThat(shown(site).code()).isNotEqualTo(old.code());
        AuthenticatorApp other = shown(site);
        site.fill("Code", other.code());
        site.press("Confirm");
        assertThat(site.path()).isEqualTo("/account.xhtml");
        var browser = afterPassword(organization);
        enter(browser, old.code(1));
        assertThat(browser.session()).isEmpty();
        enterRecoveryCode(browser, codes.get(0));
        assertThat(isSignedIn(browser)).isTrue();

        site.open("/authenticator-remove.xhtml");
        site.fill("Current password", "a guess of somebody");
        site.press("Remove");
        assertThat(site.text()).contains("That is not your current password.");
        site.fill("Current password", organization.password());
        site.press("Remove");

        assertThat(site.text()).contains("Your authenticator app is removed.");
        assertThat(isSignedIn(organization.signedIn())).isTrue();
    }
}
