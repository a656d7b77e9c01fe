package dev.rollcall.scim.oracle.scimpatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.oracle.Outcome;
import dev.rollcall.scim.oracle.RollcallPatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation on one person, and what Rollcall makes of it.
 *
 * @param rollcall in the notation of {@link Outcome}
 */
record Step(ScimPatch scimPatch, ObjectNode person, ObjectNode operation, String rollcall) {
    static Step of(ScimPatch scimPatch, ObjectNode person, ObjectNode operation) {
        return new Step(scimPatch, person, operation, RollcallPatch.apply(person, List.of(operation.toString())));
    }

    /** What {@code scim-patch} makes of the same person with these operations. */
    String asked(List<ObjectNode> operations) {
        ObjectNode answer = scimPatch.apply(person, operations);
        return answer.has("refused")
                ? Outcome.refused(400, answer.path("refused").asText())
                : Outcome.changed(person, answer);
    }

    boolean is(String op) {
        return operation.path("op").asText().equals(op);
    }

    String path() {
        return operation.path("path").asText();
    }

    JsonNode value() {
        return operation.path("value");
    }

    /** Whether the path names a whole list. */
    boolean isList() {
        return RandomPerson.LISTS.contains(path());
    }

    /**
     * Whether the path chooses values by a filter that none of this person's fulfil: to remove them changes nothing.
     */
    boolean choosesNobody() {
        int end = path().lastIndexOf(']') + 1;
        return end > 0
                && asked(List.of(operation("remove", path().substring(0, end), null)))
                        .equals("{}");
    }

    /**
     * An operation to ask instead.
     *
     * @param value null for none
     */
    ObjectNode operation(String op, String path, @Nullable JsonNode value) {
        ObjectNode made = person.objectNode().put("op", op).put("path", path);
        return value == null ? made : made.set("value", value);
    }
}
