package dev.rollcall.scim.protocol;

/** The constants of the protocol: media types, URNs, limits. */
public final class Scim {
    public static final String MEDIA_TYPE = "application/scim+json";
    public static final String JSON = "application/json";

    public static final String LIST_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    public static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    /** The largest request body in bytes. */
    public static final int MAX_BODY = 8 * 1024 * 1024;

    /** How many resources a list request gets that does not say. */
    public static final int DEFAULT_COUNT = 100;

    /** How many resources a list request gets at most. */
    public static final int MAX_COUNT = 1000;

    private Scim() {}
}
