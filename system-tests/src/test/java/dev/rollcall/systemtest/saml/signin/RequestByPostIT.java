package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.idp.HandedOver;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.RoutedOkta;
import dev.rollcall.systemtest.saml.idp.SignedXml;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Identity providers whose metadata offers sign-on by POST alone are asked by a form (SAML Bindings §3.5). */
@MicroShedTest
@Tag("once")
class RequestByPostIT extends OpenSettingsTest {
    private static final Pattern ID = Pattern.compile(" ID=\"([^\"]*)\"");

    @BeforeEach
    void byPostOnly() {
        settings.upload(RoutedOkta.metadata(OKTA));
        assertThat(settings.text()).contains("The metadata is saved.").doesNotContain("Sign-on URL (HTTP-Redirect)");
    }

    @Test
    void theFormCarriesARequestWhoseAnswerSignsIn() {
        var visitor = visitor();
        var page = visitor.get(school.startPath());

        var form = HandedOver.on(page);
        assertThat(form.address()).isEqualTo(RoutedOkta.SINGLE_SIGN_ON);
        assertThat(form.fields()).containsOnlyKeys("SAMLRequest");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action https: https://okta.example")
                .doesNotContain("unsafe-inline");
        var request = form.xml("SAMLRequest");
        assertThat(request)
                .contains(
                        "<samlp:AuthnRequest ",
                        " Destination=\"" + RoutedOkta.SINGLE_SIGN_ON + "\"",
                        " AssertionConsumerServiceURL=\"" + school.acsUrl() + "\"",
                        " ProtocolBinding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\"",
                        ">" + school.entityId() + "</saml:Issuer>")
                .doesNotContain("Signature");
        var id = ID.matcher(request);
        assertThat(id.find()).isTrue();
        post(visitor, grace(OKTA).answering(id.group(1)));
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void theRequestIsSignedWhereTheMetadataWantsIt() {
        settings.upload(OktaMetadata.wantingSignedRequests(RoutedOkta.metadata(OKTA)));

        var request = HandedOver.on(visitor().get(school.startPath())).xml("SAMLRequest");

        assertThat(SignedXml.isSignedWith(school.certificate().getPublicKey(), request))
                .isTrue();
        assertThat(SignedXml.isSignedWith(OKTA.certificate().getPublicKey(), request))
                .isFalse();
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aBrowserCarriesItThereAndBack(boolean script) {
        try (var browser = browser(script)) {
            var okta = new RoutedOkta(browser, OKTA, school, GRACE);
            var site = new AdminSite(browser);
            school.chooseSingleSignOn(site);
            RoutedOkta.arrive(site, script, RoutedOkta.SINGLE_SIGN_ON);
            site.press("Back");

            site.page().waitForURL("**/home.xhtml");
            assertThat(site.text()).contains("Grace Hopper");
            assertThat(okta.messages()).hasSize(1);
            assertThat(site.complaints()).isEmpty();
        }
    }
}
