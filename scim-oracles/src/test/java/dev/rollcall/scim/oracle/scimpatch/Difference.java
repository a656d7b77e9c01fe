package dev.rollcall.scim.oracle.scimpatch;

import java.util.List;

/**
 * Where the two differ, and why. A reason counts only if it holds for the very step: asked again in the words that the
 * reason says it needed, {@code scim-patch} makes of the person what Rollcall made.
 */
enum Difference {
    PRIMARY_MOVES("a new primary value ends the old one (RFC 7644 §3.5.2); scim-patch knows no schema and keeps both") {
        @Override
        boolean holds(Step step) {
            var noMore = step.operation(
                    "replace",
                    step.path() + "[primary eq true].primary",
                    step.person().booleanNode(false));
            return step.isList()
                    && step.value().toString().contains("\"primary\":true")
                    && step.asked(List.of(noMore, step.operation())).equals(step.rollcall());
        }
    },
    ALL_ARE_REPLACED(
            "without a filter all values are replaced, by one that is no array as well (RFC 7644 §3.5.2.3); scim-patch writes it over each of them") {
        @Override
        boolean holds(Step step) {
            var array = step.person().arrayNode().add(step.value());
            return step.isList()
                    && step.is("replace")
                    && step.value().isObject()
                    && step.asked(List.of(step.operation("replace", step.path(), array)))
                            .equals(step.rollcall());
        }
    },
    EACH_BY_ITSELF(
            "without a path each member is added or replaced as by a path of its own (RFC 7644 §3.5.2.1, §3.5.2.3): parts that are not named stay,"
                    + " values that are there are not added again; scim-patch replaces objects whole and adds values twice") {
        @Override
        boolean holds(Step step) {
            return !step.operation().has("path")
                    && step.asked(step.value().properties().stream()
                                    .map(member -> step.operation(
                                            step.operation().path("op").asText(), member.getKey(), member.getValue()))
                                    .toList())
                            .equals(step.rollcall());
        }
    },
    NOBODY_IS_CHOSEN(
            "a filter that chooses nothing is noTarget (RFC 7644 §3.5.2.3); scim-patch makes a value that fulfils it, which Rollcall does for Microsoft"
                    + " Entra ID alone, or does nothing") {
        @Override
        boolean holds(Step step) {
            return !step.is("remove") && step.rollcall().equals("400 noTarget") && step.choosesNobody();
        }
    },
    NOTHING_TO_REMOVE(
            "what is not there is removed already; scim-patch refuses that for a part of values that a filter does not find") {
        @Override
        boolean holds(Step step) {
            return step.is("remove") && step.rollcall().equals("{}") && step.choosesNobody();
        }
    };

    private final String reason;

    Difference(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** Whether this is why the two differ in the step. */
    abstract boolean holds(Step step);
}
