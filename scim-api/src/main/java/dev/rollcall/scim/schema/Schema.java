package dev.rollcall.scim.schema;

import java.util.List;
import java.util.Optional;

/** A schema (RFC 7643 §7). */
public record Schema(String id, String name, String description, List<Attribute> attributes) {
    public Schema {
        attributes = List.copyOf(attributes);
    }

    /** The attribute of that name, in any case. */
    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream()
                .filter(a -> a.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
