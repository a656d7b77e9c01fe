package dev.rollcall.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.FilterParser;
import dev.rollcall.scim.filter.FilterSyntaxException;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The {@code filter} of a list request, and how its values are read (RFC 7644 §3.4.2.2). */
public final class FilterParameter {
    private FilterParameter() {}

    /**
     * @throws ScimException 400 {@code invalidFilter} that says what was expected where
     */
    public static Optional<Filter> of(MultivaluedMap<String, String> query) {
        String text = query.getFirst("filter");
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FilterParser.parse(text));
        } catch (FilterSyntaxException e) {
            throw invalid("The filter cannot be understood: " + e.getMessage()
                    + ". A filter looks like userName eq \"ada@example.com\" (RFC 7644 §3.4.2.2).");
        }
    }

    /** The comparison with its value in the column's type. */
    public static Criterion comparison(Column column, Filter.Comparison comparison) {
        JsonNode value = comparison.value();
        Operator operator = comparison.operator();
        if (value.isNull()) {
            if (operator != Operator.EQ && operator != Operator.NE) {
                throw invalid("null can be compared with eq and ne only.");
            }
            var presence = new Criterion.Presence(column);
            return operator == Operator.NE ? presence : new Criterion.Not(presence);
        }
        return switch (column.type()) {
            case TEXT, EXACT_TEXT -> new Criterion.Comparison(column, operator, text(value));
            case BOOLEAN -> new Criterion.Comparison(column, equality(operator, comparison), bool(value, comparison));
            case TIMESTAMP ->
                new Criterion.Comparison(column, ordering(operator, comparison), instant(value, comparison));
        };
    }

    /**
     * The value of a comparison as text.
     *
     * @throws ScimException 400 {@code invalidFilter} for a NUL, which no database compares with
     */
    public static String text(JsonNode value) {
        String text = value.asText();
        if (text.indexOf('\0') >= 0) {
            throw invalid("The filter's value holds a NUL character. Remove it.");
        }
        return text;
    }

    private static Operator equality(Operator operator, Filter.Comparison comparison) {
        if (operator != Operator.EQ && operator != Operator.NE) {
            throw invalid(comparison.path() + " is true or false and can be compared with eq and ne only.");
        }
        return operator;
    }

    private static Operator ordering(Operator operator, Filter.Comparison comparison) {
        if (operator == Operator.CO || operator == Operator.SW || operator == Operator.EW) {
            throw invalid(comparison.path() + " is a date and time and cannot be compared with "
                    + operator.name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        return operator;
    }

    private static boolean bool(JsonNode value, Filter.Comparison comparison) {
        String text = value.asText();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw invalid(comparison.path() + " is compared with true or false.");
    }

    private static Instant instant(JsonNode value, Filter.Comparison comparison) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value.asText());
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Refused below with the same sentence.
        }
        throw invalid(comparison.path() + " is compared with a date and time such as \"2026-05-13T04:42:34Z\".");
    }

    /** The refusal of a name that cannot be filtered by. */
    public static ScimException unsupported(String name) {
        return invalid(
                "People and groups cannot be filtered by \"" + name
                        + "\". Filter by an attribute of the resource's schema, such as userName, externalId, emails.value or displayName.");
    }

    private static ScimException invalid(String detail) {
        return ScimException.badRequest(ScimType.INVALID_FILTER, detail);
    }
}
