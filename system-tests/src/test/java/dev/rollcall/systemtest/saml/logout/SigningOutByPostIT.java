package dev.rollcall.systemtest.saml.logout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.idp.RoutedOkta;
import dev.rollcall.systemtest.saml.idp.SignedXml;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Who signs out here is signed out at an identity provider, too, whose metadata offers Single Logout by POST alone. */
@MicroShedTest
@Tag("once")
class SigningOutByPostIT extends OpenSettingsTest {
    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aSignedRequestGoesOutAndItsSignedAnswerEndsOnOurPage(boolean script) {
        settings.upload(RoutedOkta.metadata(OKTA));
        try (var browser = browser(script)) {
            var okta = new RoutedOkta(browser, OKTA, school, GRACE);
            var site = new AdminSite(browser);
            signIn(site, script);

            site.press("Sign out");
            RoutedOkta.arrive(site, script, RoutedOkta.SINGLE_LOGOUT);
            var request = okta.messages().get(1);
            assertThat(request)
                    .contains(
                            "<samlp:LogoutRequest ",
                            " Destination=\"" + RoutedOkta.SINGLE_LOGOUT + "\"",
                            ">" + GRACE + "</saml:NameID>");
            assertThat(SignedXml.isSignedWith(school.certificate().getPublicKey(), request))
                    .isTrue();
            site.press("Back");

            site.page().waitForURL("**/sign-in.xhtml?organization=" + school.slug());
            site.page().getByText("You are signed out, here and at Okta.").waitFor();
            site.open("/home.xhtml");
            assertThat(site.page().url()).contains("/sign-in.xhtml");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void theSessionHereHasEndedBeforeTheRequestGoesOut() {
        settings.upload(RoutedOkta.metadata(OKTA));
        try (var browser = browser(false)) {
            var okta = new RoutedOkta(browser, OKTA, school, GRACE);
            var site = new AdminSite(browser);
            signIn(site, false);

            site.press("Sign out");

            assertThat(site.text()).contains("Going on to Okta");
            assertThat(okta.messages()).hasSize(1);
            site.open("/home.xhtml");
            assertThat(site.page().url()).contains("/sign-in.xhtml");
        }
    }

    private void signIn(AdminSite site, boolean script) {
        school.chooseSingleSignOn(site);
        RoutedOkta.arrive(site, script, RoutedOkta.SINGLE_SIGN_ON);
        site.press("Back");
        site.page().waitForURL("**/home.xhtml");
    }
}
