package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What a client means by writing to a value that is not there (RFC 7644 §3.5.2.3 has no target then). */
@FunctionalInterface
public interface Dialect {
    /** The RFC's: nothing. */
    Dialect STANDARD = (target, value) -> Optional.empty();

    /**
     * @param target with a filter that no value fulfils, and a sub-attribute
     * @return the values to add in its place, none when it asks for nothing; empty when the write has no target
     */
    Optional<List<ObjectNode>> missing(Target target, JsonNode value);
}
