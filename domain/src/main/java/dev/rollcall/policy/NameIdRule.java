package dev.rollcall.policy;

/** By which attribute a NameID finds its person. */
public enum NameIdRule {
    /** {@code userName}, in any case (RFC 7643 §4.1.1: {@code caseExact} false). */
    USER_NAME("userName"),
    /** {@code externalId}, letter by letter (RFC 7643 §3.1: {@code caseExact} true). */
    EXTERNAL_ID("externalId");

    private final String scimName;

    NameIdRule(String scimName) {
        this.scimName = scimName;
    }

    public String scimName() {
        return scimName;
    }
}
