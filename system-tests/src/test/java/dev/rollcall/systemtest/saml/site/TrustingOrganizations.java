package dev.rollcall.systemtest.saml.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.testsupport.browser.Chromium;
import java.net.URI;

/**
 * Makes organizations that trust a key of the test's own as Okta's, for the tests that play Okta without its pages, and
 * take its answers unasked, so that a test may post one.
 */
public final class TrustingOrganizations {
    /** Where they would send people; nobody listens there. */
    public static final String SINGLE_SIGN_ON_URL = "https://127.0.0.1:1/sso";

    private TrustingOrganizations() {}

    public static SamlOrganization create(URI server, SelfSignedKey key) {
        return create(server, OktaMetadata.of(key, SINGLE_SIGN_ON_URL));
    }

    public static SamlOrganization create(URI server, String issuer, SelfSignedKey key) {
        return create(server, OktaMetadata.of(issuer, key, SINGLE_SIGN_ON_URL));
    }

    /** One that has been given that metadata. */
    public static SamlOrganization create(URI server, String metadata) {
        return administered(server, metadata).organization();
    }

    /** One whose Primary Admin stays signed in. */
    public static PrimaryAdmin administered(URI server, SelfSignedKey key) {
        return administered(server, OktaMetadata.of(key, SINGLE_SIGN_ON_URL));
    }

    private static PrimaryAdmin administered(URI server, String metadata) {
        var admin = new PrimaryAdmin(SamlOrganization.create(server));
        admin.site().upload(metadata);
        admin.site().takeAnswersUnasked();
        return admin;
    }

    /** A fresh browser profile, which does not mind the identity providers' own certificates. */
    public static BrowserContext crossSite(Chromium chromium) {
        var context = chromium.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
        // The page of saml-idp asks the web for a font; the tests need no web.
        context.route("https://fonts.googleapis.com/**", route -> route.fulfill(new Route.FulfillOptions()));
        return context;
    }
}
