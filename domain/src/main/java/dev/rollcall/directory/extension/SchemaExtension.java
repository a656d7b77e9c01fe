package dev.rollcall.directory.extension;

import java.time.Instant;
import java.util.List;

/**
 * A registered extension of User (RFC 7643 §3.3).
 *
 * @param urn as registered; unique in the organization in any case
 * @param attributes in the order in which they were added
 * @param updatedBy who changed it last: registered it, added or removed attributes, or described it anew
 */
public record SchemaExtension(
        String id,
        String urn,
        String name,
        String description,
        List<RegisteredAttribute> attributes,
        Instant updatedAt,
        String updatedBy) {
    public SchemaExtension {
        attributes = List.copyOf(attributes);
    }
}
