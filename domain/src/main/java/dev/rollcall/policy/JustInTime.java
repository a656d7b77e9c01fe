package dev.rollcall.policy;

/** Whether a sign-in by SAML makes the person who is not there yet. */
public enum JustInTime {
    /** Who is not there is refused. */
    OFF,
    /** While SCIM is off; once it is on, people come by SCIM alone. */
    WITHOUT_SCIM,
    /** Also while SCIM is on: chosen by an admin who knows that people then come in two ways. */
    ALWAYS;

    public boolean creates(boolean scimEnabled) {
        return this == ALWAYS || (this == WITHOUT_SCIM && !scimEnabled);
    }
}
