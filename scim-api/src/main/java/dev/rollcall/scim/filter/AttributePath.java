package dev.rollcall.scim.filter;

import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute (RFC 7644 §3.10) as written: {@code [urn:]attribute[.subAttribute]}.
 *
 * @param urn of the schema, without the last colon; null where none is written
 */
public record AttributePath(
        @Nullable String urn, String attribute, @Nullable String subAttribute) {
    @Override
    public String toString() {
        return (urn == null ? "" : urn + ":") + attribute + (subAttribute == null ? "" : "." + subAttribute);
    }

    /** {@code attribute} or {@code attribute.subAttribute}, without the URN. */
    public String local() {
        return subAttribute == null ? attribute : attribute + "." + subAttribute;
    }
}
