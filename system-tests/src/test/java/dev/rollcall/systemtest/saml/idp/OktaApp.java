package dev.rollcall.systemtest.saml.idp;

import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.server.SharedServer;

/**
 * An organization and its app at Okta, which saml-idp plays: values copied into the app, metadata uploaded through the
 * page.
 */
public record OktaApp(SamlOrganization organization, SamlIdp okta) implements AutoCloseable {
    /** With our Start URL as Default RelayState, as the page tells admins to set it. */
    public static OktaApp connect() {
        var organization = SamlOrganization.create(SharedServer.baseUri());
        var okta = new SamlIdp(organization.acsUrl(), organization.entityId(), organization.startUrl());
        organization.signedIn().upload(okta.metadata());
        return new OktaApp(organization, okta);
    }

    /** Somebody begins at Okta's dashboard. Okta answers our request by itself; the page of saml-idp asks each time. */
    public void pressTile(AdminSite site, String userName, String firstName, String lastName) {
        site.page().navigate(okta.singleSignOnUrl().toString());
        okta.answer(site.page(), userName, firstName, lastName);
        site.page().waitForURL(url -> url.contains("SAMLRequest="));
        okta.signIn(site.page(), userName, firstName, lastName);
    }

    @Override
    public void close() {
        okta.close();
    }
}
