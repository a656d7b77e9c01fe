package dev.rollcall.organization;

/**
 * Every absolute address of an organization that is shown or sent.
 *
 * @param site the address of this installation, without a slash at the end
 */
public record PublicUrls(String site) {
    /** Tenant URL: Okta's <i>SCIM connector base URL</i>. */
    public String tenantUrl(String slug) {
        return site + "/scim/v2/" + slug;
    }

    /** ACS URL: Okta's <i>Single sign-on URL</i>. */
    public String acsUrl(String slug) {
        return site + "/saml/" + slug + "/acs";
    }

    /** Entity ID: Okta's <i>Audience URI</i>; our metadata is there, too. */
    public String entityId(String slug) {
        return site + "/saml/" + slug + "/metadata";
    }

    /** Where logout messages go: Okta's <i>Single Logout URL</i>. */
    public String logoutUrl(String slug) {
        return site + "/saml/" + slug + "/logout";
    }

    /** Where whoever has the token sets a password, once. The token is fit for an address as it is. */
    public String passwordLink(String slug, String token) {
        return site + "/set-password.xhtml?organization=" + slug + "&token=" + token;
    }

    /** Where the people of the organization sign in. */
    public String signInUrl(String slug) {
        return site + "/sign-in.xhtml?organization=" + slug;
    }

    /** RelayState / Start URL: Okta's <i>Default RelayState</i>. */
    public String startUrl(String slug) {
        return site + "/saml/" + slug + "/login";
    }
}
