package dev.rollcall.compliance;

/** What a server may leave out and says so in its ServiceProviderConfig (RFC 7643 §5, RFC 9865 §4). */
public enum Feature {
    PATCH("/patch/supported"),
    BULK("/bulk/supported"),
    FILTER("/filter/supported"),
    SORT("/sort/supported"),
    ETAG("/etag/supported"),
    CHANGE_PASSWORD("/changePassword/supported"),
    CURSOR("/pagination/cursor");

    private final String pointer;

    Feature(String pointer) {
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }
}
