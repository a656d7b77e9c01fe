package dev.rollcall.provisioning.provider;

/** The identity provider in whose words an organization's admins read the settings. What it may do is the same. */
public enum ProviderKind {
    OKTA,
    /** Microsoft Entra ID. */
    ENTRA,
    OTHER
}
