package dev.rollcall.provisioning.check;

/** The two kinds of app that Okta provisions with. */
public enum CheckedApp {
    /** An app integration of one's own (SAML 2.0, with SCIM provisioning switched on): changes come as PUT. */
    OWN,
    /** <i>SCIM 2.0 Test App (OAuth Bearer Token)</i> of the catalog: deactivations and groups come as PATCH. */
    CATALOG
}
