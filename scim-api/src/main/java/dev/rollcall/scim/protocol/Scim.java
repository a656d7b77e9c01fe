package dev.rollcall.scim.protocol;

/** The constants of the protocol: media types, URNs, limits. */
public final class Scim {
    public static final String MEDIA_TYPE = "application/scim+json";
    public static final String JSON = "application/json";

    public static final String LIST_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    public static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    public static final String BULK_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    /** How many operations a bulk request has at most. */
    public static final int MAX_OPERATIONS = 1000;

    /** The largest request body in bytes. */
    public static final int MAX_BODY = 8 * 1024 * 1024;

    /** How many values (objects, arrays, texts, numbers) a request body has at most. */
    public static final int MAX_VALUES = 250_000;

    /** How many resources a list request gets that does not say. */
    public static final int DEFAULT_COUNT = 100;

    /** How many resources a list request gets at most. */
    public static final int MAX_COUNT = 1000;

    /** How many seconds a cursor is good for (RFC 9865 §4). */
    public static final int CURSOR_SECONDS = 3600;

    private Scim() {}
}
