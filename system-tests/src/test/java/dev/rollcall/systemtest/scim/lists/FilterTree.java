package dev.rollcall.systemtest.scim.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A filter that knows its text and whether a resource, as the server shows it, fulfils it (RFC 7644 §3.4.2.2). Written
 * from the RFC for these tests; where it leaves a choice: texts in any case compare as their NFC with folded case, and
 * are ordered by its code units; {@code ne} is true of what is absent, the other comparisons are not; a boolean that is
 * absent is false.
 */
sealed interface FilterTree {

    String text();

    /** The owner is a resource, or one value of a complex attribute inside of brackets. */
    boolean holds(JsonNode owner);

    /** Smaller filters to look for a failure in. */
    List<FilterTree> parts();

    /** @param operator in lower case; the value is a JSON text, boolean or null */
    record Comparison(FilterPath path, String operator, String written, JsonNode value, String writtenValue)
            implements FilterTree {

        @Override
        public String text() {
            return path.text() + " " + written + " " + writtenValue;
        }

        @Override
        public boolean holds(JsonNode owner) {
            return path.compared(owner).stream().anyMatch(this::holdsOf);
        }

        private boolean holdsOf(JsonNode actual) {
            boolean absent = actual.isMissingNode() || actual.isNull();
            if (value.isNull()) {
                return absent == operator.equals("eq");
            }
            if (value.isBoolean()) {
                return (actual.asBoolean(false) == value.asBoolean()) == operator.equals("eq");
            }
            if (absent) {
                return operator.equals("ne");
            }
            return switch (path.compared().type()) {
                case "dateTime" ->
                    ordered(OffsetDateTime.parse(actual.asText())
                            .toInstant()
                            .compareTo(OffsetDateTime.parse(value.asText()).toInstant()));
                default -> holdsOfText(key(actual.asText()), key(value.asText()));
            };
        }

        private boolean holdsOfText(String actual, String wanted) {
            return switch (operator) {
                case "co" -> actual.contains(wanted);
                case "sw" -> actual.startsWith(wanted);
                case "ew" -> actual.endsWith(wanted);
                default -> ordered(actual.compareTo(wanted));
            };
        }

        private boolean ordered(int order) {
            return switch (operator) {
                case "eq" -> order == 0;
                case "ne" -> order != 0;
                case "gt" -> order > 0;
                case "ge" -> order >= 0;
                case "lt" -> order < 0;
                case "le" -> order <= 0;
                default -> throw new IllegalStateException(operator);
            };
        }

        private String key(String text) {
            return path.compared().caseExact() ? text : folded(text);
        }

        @Override
        public List<FilterTree> parts() {
            return List.of();
        }
    }

    record Presence(FilterPath path, String written) implements FilterTree {

        @Override
        public String text() {
            return path.text() + " " + written;
        }

        @Override
        public boolean holds(JsonNode owner) {
            return path.isPresent(owner);
        }

        @Override
        public List<FilterTree> parts() {
            return List.of();
        }
    }

    /** @param written {@code and} or {@code or}, in any case */
    record Both(FilterTree left, String written, FilterTree right) implements FilterTree {

        @Override
        public String text() {
            return side(left) + " " + written + " " + side(right);
        }

        // "and" binds more closely: only what would otherwise be read differently needs parentheses.
        private String side(FilterTree side) {
            return isAnd() && side instanceof Both both && !both.isAnd() ? "(" + side.text() + ")" : side.text();
        }

        private boolean isAnd() {
            return written.equalsIgnoreCase("and");
        }

        @Override
        public boolean holds(JsonNode owner) {
            return isAnd() ? left.holds(owner) && right.holds(owner) : left.holds(owner) || right.holds(owner);
        }

        @Override
        public List<FilterTree> parts() {
            return List.of(left, right);
        }
    }

    record Not(String written, FilterTree negated) implements FilterTree {

        @Override
        public String text() {
            return written + " (" + negated.text() + ")";
        }

        @Override
        public boolean holds(JsonNode owner) {
            return !negated.holds(owner);
        }

        @Override
        public List<FilterTree> parts() {
            return List.of(negated);
        }
    }

    /** {@code attribute[condition]}: one and the same value fulfils the whole condition. */
    record ValuePath(FilterPath path, FilterTree condition) implements FilterTree {

        @Override
        public String text() {
            return path.text() + "[" + condition.text() + "]";
        }

        @Override
        public boolean holds(JsonNode owner) {
            for (var value : path.attribute().in(owner)) {
                if (condition.holds(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public List<FilterTree> parts() {
            return condition.parts().stream()
                    .<FilterTree>map(part -> new ValuePath(path, part))
                    .toList();
        }
    }

    private static String folded(String text) {
        var upper = Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
