package dev.rollcall.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.search.Operator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses values of multi-valued attributes by the filters of value paths (RFC 7644 §3.5.2), texts compared by case as
 * {@code caseExact} says, as lists do it in the database. One is for one request: it folds each text once, and counts
 * what the request compares.
 */
public final class ValueMatcher {
    /** How many comparisons a request may make. */
    public static final long MOST = 1_000_000;

    // A text is searched for in another at each of its places.
    private static final long PAIRS_OF_A_COMPARISON = 256;

    private final Map<String, String> folded = new HashMap<>();
    private long spent;

    /**
     * Counts comparisons, or what costs as much.
     *
     * @throws ScimException 400 {@code tooMany} beyond {@link #MOST}
     */
    public void spend(long comparisons) {
        spent += comparisons;
        if (spent > MOST) {
            throw ScimException.badRequest(ScimType.TOO_MANY, Sentence.of("scim.patch.comparisons", MOST));
        }
    }

    /**
     * Whether a filter asks only for what the attribute's values have.
     *
     * @throws ScimException 400 {@code noTarget} for another name, {@code invalidFilter} for an order that the type
     *     does not have
     */
    public static void check(Attribute attribute, Filter filter) {
        var unused = new ValueMatcher().of(attribute, filter);
    }

    /** Whether a value fulfils the filter. */
    public Predicate<ObjectNode> of(Attribute attribute, Filter filter) {
        if (filter instanceof Filter.And and) {
            return of(attribute, and.left()).and(of(attribute, and.right()));
        }
        if (filter instanceof Filter.Or or) {
            return of(attribute, or.left()).or(of(attribute, or.right()));
        }
        if (filter instanceof Filter.Not not) {
            return of(attribute, not.negated()).negate();
        }
        if (filter instanceof Filter.Presence presence) {
            String name = part(attribute, presence.path()).name();
            return value -> {
                spend(1);
                return value.has(name);
            };
        }
        if (filter instanceof Filter.Comparison comparison) {
            return comparison(part(attribute, comparison.path()), comparison);
        }
        throw new IllegalArgumentException("A filter inside brackets has no value path: " + filter);
    }

    private static Attribute part(Attribute attribute, AttributePath path) {
        return attribute
                .subAttribute(path.attribute())
                .filter(sub -> path.subAttribute() == null)
                .orElseThrow(() -> ScimException.badRequest(
                        ScimType.NO_TARGET, Sentence.of("scim.path.chosenBy", attribute.name(), Quoted.of(path))));
    }

    private Predicate<ObjectNode> comparison(Attribute part, Filter.Comparison comparison) {
        JsonNode wanted = comparison.value();
        Operator operator = comparison.operator();
        boolean isOrderOfBinary = part.type() == Attribute.Type.BINARY && operator.isOrder();
        if (!operator.isEquality() && (part.type() == Attribute.Type.BOOLEAN || wanted.isNull() || isOrderOfBinary)) {
            throw ScimException.badRequest(
                    ScimType.INVALID_FILTER, Sentence.of("scim.filter.equality", Quoted.of(comparison.path())));
        }
        String right = wanted.isNull() ? "" : key(part, wanted.asText());
        return value -> {
            JsonNode actual = value.get(part.name());
            spend(operator == Operator.CO ? search(actual, right) : 1);
            if (actual == null || wanted.isNull()) {
                return operator.isEquality()
                        && (operator == Operator.NE) != (isAbsence(part, actual) && isAbsence(part, wanted));
            }
            if (actual.isBoolean() && !wanted.isBoolean()) {
                return operator == Operator.NE;
            }
            return operator.holds(key(part, actual.asText()), right);
        };
    }

    private static long search(@Nullable JsonNode actual, String wanted) {
        long length = actual == null ? 0 : actual.asText().length();
        return 1 + length * wanted.length() / PAIRS_OF_A_COMPARISON;
    }

    // A primary that is not there is false.
    private static boolean isAbsence(Attribute part, @Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || (part.type() == Attribute.Type.BOOLEAN && value.isBoolean() && !value.asBoolean());
    }

    /** The form of an attribute's text under which it is compared. */
    public String key(Attribute attribute, String text) {
        return attribute.caseExact() ? text : folded.computeIfAbsent(text, TextKey::of);
    }
}
