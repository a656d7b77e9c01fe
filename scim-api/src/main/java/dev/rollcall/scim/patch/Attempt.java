package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.filter.ValueMatcher;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to apply a PATCH: what it has compared so far, and how often the client's dialect had to say what is
 * meant.
 */
final class Attempt {
    private final ValueMatcher matcher = new ValueMatcher();
    private final Dialect dialect;
    private int corrections;

    Attempt(Dialect dialect) {
        this.dialect = dialect;
    }

    ValueMatcher matcher() {
        return matcher;
    }

    int corrections() {
        return corrections;
    }

    /** As {@link Dialect#missing}. */
    Optional<List<ObjectNode>> missing(Target target, JsonNode value) {
        Optional<List<ObjectNode>> meant = dialect.missing(target, value);
        corrections += meant.isPresent() ? 1 : 0;
        return meant;
    }
}
