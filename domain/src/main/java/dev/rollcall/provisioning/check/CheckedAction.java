package dev.rollcall.provisioning.check;

/** What somebody does in Okta, in the order in which it is tried. */
public enum CheckedAction {
    /** Test Connector Configuration, or Test API Credentials. */
    TEST,
    IMPORT,
    CREATE,
    UPDATE,
    GROUP_PUSH,
    DEACTIVATE
}
