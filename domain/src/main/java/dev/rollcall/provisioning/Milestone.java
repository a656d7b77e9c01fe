package dev.rollcall.provisioning;

/** The calls of Okta that the steps on the settings page wait for. */
public enum Milestone {
    /** Test Connector Configuration, Test API Credentials. */
    TEST,
    IMPORT,
    CREATE,
    UPDATE,
    DEACTIVATE,
    GROUP_PUSH
}
