package dev.rollcall.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Comparisons with their values in the type of the column (RFC 7644 §3.4.2.2, RFC 7643 §2.3). */
final class Comparisons {
    private static final BigDecimal LARGEST = new BigDecimal("1e20");

    private Comparisons() {}

    /**
     * @throws ScimException 400 {@code invalidFilter} for an operator or a value that the column's type does not have
     */
    static Criterion of(Column column, Filter.Comparison comparison) {
        JsonNode value = comparison.value();
        Operator operator = comparison.operator();
        if (value.isNull()) {
            return ofNull(operator, new Criterion.Presence(column));
        }
        return switch (column.type()) {
            case TEXT, EXACT_TEXT -> new Criterion.Comparison(column, operator, text(value));
            case BINARY -> new Criterion.Comparison(column, unordered(operator, comparison), text(value));
            case BOOLEAN -> new Criterion.Comparison(column, equality(operator, comparison), bool(value, comparison));
            case NUMBER -> new Criterion.Comparison(column, ordering(operator, comparison), number(value, comparison));
            case TIMESTAMP ->
                new Criterion.Comparison(column, ordering(operator, comparison), instant(value, comparison));
        };
    }

    /** {@code eq null} and {@code ne null}. */
    static Criterion ofNull(Operator operator, Criterion presence) {
        return switch (operator) {
            case EQ -> new Criterion.Not(presence);
            case NE -> presence;
            default -> throw invalid(Sentence.of("scim.filter.null"));
        };
    }

    /**
     * The value of a comparison as text.
     *
     * @throws ScimException 400 {@code invalidFilter} for a NUL, which no database compares with
     */
    static String text(JsonNode value) {
        String text = value.asText();
        if (text.indexOf('\0') >= 0) {
            throw invalid(Sentence.of("scim.filter.nul"));
        }
        return text;
    }

    private static Operator equality(Operator operator, Filter.Comparison comparison) {
        if (!operator.isEquality()) {
            throw invalid(Sentence.of("scim.filter.boolean", Quoted.of(comparison.path())));
        }
        return operator;
    }

    private static Operator unordered(Operator operator, Filter.Comparison comparison) {
        if (operator.isOrder()) {
            throw invalid(Sentence.of("scim.filter.binary", Quoted.of(comparison.path())));
        }
        return operator;
    }

    private static Operator ordering(Operator operator, Filter.Comparison comparison) {
        if (operator.isOfTexts()) {
            throw invalid(Sentence.of("scim.filter.order", Quoted.of(comparison.path()), operator.keyword()));
        }
        return operator;
    }

    private static boolean bool(JsonNode value, Filter.Comparison comparison) {
        String text = value.asText();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw invalid(Sentence.of("scim.filter.withBoolean", Quoted.of(comparison.path())));
    }

    private static BigDecimal number(JsonNode value, Filter.Comparison comparison) {
        try {
            var number = new BigDecimal(value.asText());
            if (number.abs().compareTo(LARGEST) < 0 && number.scale() <= 1000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below with the same sentence.
        }
        throw invalid(Sentence.of("scim.filter.withNumber", Quoted.of(comparison.path())));
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
        throw invalid(Sentence.of("scim.filter.withTime", Quoted.of(comparison.path())));
    }

    /** The refusal of a name that cannot be filtered by. */
    static ScimException unsupported(String name) {
        return invalid(Sentence.of("scim.filter.by", Quoted.of(name)));
    }

    static ScimException invalid(Sentence detail) {
        return ScimException.badRequest(ScimType.INVALID_FILTER, detail);
    }
}
