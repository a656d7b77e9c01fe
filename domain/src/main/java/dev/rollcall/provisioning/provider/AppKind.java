package dev.rollcall.provisioning.provider;

/** The kinds of app in Okta that provision by SCIM. */
public enum AppKind {
    /** An app integration of one's own (AIW): it deactivates people and changes groups by PUT. */
    OWN,
    /** The catalog's <i>SCIM 2.0 Test App</i>: it does the same by PATCH. */
    CATALOG
}
