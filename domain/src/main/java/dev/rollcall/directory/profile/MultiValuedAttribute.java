package dev.rollcall.directory.profile;

/**
 * The multi-valued attributes of a User (RFC 7643 §4.1.2) that are kept as values; {@code groups} is read from the
 * memberships.
 */
public enum MultiValuedAttribute {
    EMAILS("emails"),
    PHONE_NUMBERS("phoneNumbers"),
    IMS("ims"),
    PHOTOS("photos"),
    ADDRESSES("addresses"),
    ENTITLEMENTS("entitlements"),
    ROLES("roles"),
    X509_CERTIFICATES("x509Certificates");

    private final String scimName;

    MultiValuedAttribute(String scimName) {
        this.scimName = scimName;
    }

    public String scimName() {
        return scimName;
    }
}
