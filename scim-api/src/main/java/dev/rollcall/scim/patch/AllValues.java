package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;

/** All values of a multi-valued attribute, as operations change them that choose none of them (RFC 7644 §3.5.2). */
public interface AllValues {
    /** Adds those that are not there. */
    void add(JsonNode values);

    /** Leaves exactly these. */
    void replace(JsonNode values);

    /** @param named those to remove; null for all */
    void remove(JsonNode named);
}
