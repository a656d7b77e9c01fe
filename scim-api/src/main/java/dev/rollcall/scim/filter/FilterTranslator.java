package dev.rollcall.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.platform.text.TextKey;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns filters into criteria (RFC 7644 §3.4.2.2). A comparison with an attribute of many values is fulfilled when one
 * value fulfils it; {@code ne} and {@code eq null} are fulfilled by an attribute that is absent. A name that means
 * nothing is an error, never passed over.
 */
public final class FilterTranslator {
    private final Searchable searchable;

    private FilterTranslator(Searchable searchable) {
        this.searchable = searchable;
    }

    /** @throws ScimException 400 {@code invalidFilter} */
    public static Criterion criterion(Filter filter, Searchable searchable) {
        var translator = new FilterTranslator(searchable);
        return Criteria.of(filter, translator::term);
    }

    private Criterion term(Filter filter) {
        if (filter instanceof Filter.ValuePath path) {
            return valuePath(path);
        }
        if (filter instanceof Filter.Presence presence) {
            return presence(presence.path());
        }
        return comparison((Filter.Comparison) filter);
    }

    private Criterion presence(AttributePath path) {
        Searched searched = searched(path);
        if (searched instanceof Searched.One one) {
            return new Criterion.Presence(one.column());
        }
        if (searched instanceof Searched.Parts parts) {
            return anyPart(parts.parts());
        }
        if (searched instanceof Searched.Texts texts) {
            return Criterion.any(List.copyOf(texts.holders().values()));
        }
        if (searched instanceof Searched.Apart apart) {
            return apart.having().apply(new Criterion.Everything());
        }
        if (searched instanceof Searched.Absent) {
            return Criterion.constant(false);
        }
        var many = (Searched.Many) searched;
        return many.having()
                .apply(
                        many.chosen() == null
                                ? anyPart(many.columns())
                                : new Criterion.Presence(column(many, many.chosen(), path)));
    }

    private static Criterion anyPart(Map<String, Column> parts) {
        return Criterion.any(
                parts.values().stream().map(Criterion.Presence::new).toList());
    }

    private Criterion comparison(Filter.Comparison comparison) {
        AttributePath path = comparison.path();
        Searched searched = searched(path);
        if (searched instanceof Searched.One one) {
            return Comparisons.of(one.column(), comparison);
        }
        if (searched instanceof Searched.Texts texts) {
            return held(texts, comparison);
        }
        if (searched instanceof Searched.Many many) {
            return comparison.value().isNull()
                    ? Comparisons.ofNull(comparison.operator(), presence(path))
                    : many.having().apply(Comparisons.of(column(many, many.chosen(), path), comparison));
        }
        if (searched instanceof Searched.Apart apart) {
            return apart(apart, comparison);
        }
        if (searched instanceof Searched.Absent) {
            return ofAbsent(comparison);
        }
        Column value = ((Searched.Parts) searched).parts().get("value");
        if (value == null) {
            throw Comparisons.invalid(Sentence.of("scim.filter.parts", Quoted.of(path)));
        }
        return Comparisons.of(value, comparison);
    }

    // One value: what is not equal to it, is also whoever has none.
    private static Criterion apart(Searched.Apart apart, Filter.Comparison comparison) {
        if (comparison.value().isNull()) {
            return Comparisons.ofNull(comparison.operator(), apart.having().apply(new Criterion.Everything()));
        }
        if (comparison.operator() == Operator.NE) {
            var equal = new Filter.Comparison(comparison.path(), Operator.EQ, comparison.value());
            return new Criterion.Not(apart.having().apply(Comparisons.of(apart.column(), equal)));
        }
        return apart.having().apply(Comparisons.of(apart.column(), comparison));
    }

    private static Criterion ofAbsent(Filter.Comparison comparison) {
        boolean negative = comparison.operator() == Operator.NE;
        return Criterion.constant(negative != comparison.value().isNull());
    }

    private static Criterion held(Searched.Texts texts, Filter.Comparison comparison) {
        JsonNode value = comparison.value();
        if (value.isNull()) {
            Criterion present = Criterion.any(List.copyOf(texts.holders().values()));
            return Comparisons.ofNull(comparison.operator(), present);
        }
        String wanted = Comparisons.text(value);
        return Criterion.any(texts.holders().entrySet().stream()
                .filter(held -> holds(texts.caseExact(), held.getKey(), comparison.operator(), wanted))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static boolean holds(boolean caseExact, String text, Operator operator, String wanted) {
        return caseExact ? operator.holds(text, wanted) : operator.holds(TextKey.of(text), TextKey.of(wanted));
    }

    private Criterion valuePath(Filter.ValuePath path) {
        Searched searched = searched(path.path());
        if (searched instanceof Searched.Many many && many.chosen() == null) {
            return many.having().apply(Criteria.of(path.condition(), inner -> inValue(many.columns(), inner)));
        }
        if (searched instanceof Searched.Parts parts) {
            return Criteria.of(path.condition(), inner -> inValue(parts.parts(), inner));
        }
        if (searched instanceof Searched.Absent) {
            return Criterion.constant(false);
        }
        throw Comparisons.invalid(Sentence.of("scim.filter.noValues", Quoted.of(path.path())));
    }

    private static Criterion inValue(Map<String, Column> columns, Filter filter) {
        if (filter instanceof Filter.Presence presence) {
            return new Criterion.Presence(column(columns, presence.path()));
        }
        if (filter instanceof Filter.Comparison comparison) {
            return Comparisons.of(column(columns, comparison.path()), comparison);
        }
        throw Comparisons.unsupported("a value path inside a value path");
    }

    private static Column column(Map<String, Column> columns, AttributePath path) {
        Column column =
                path.subAttribute() == null ? columns.get(path.attribute().toLowerCase(Locale.ROOT)) : null;
        if (column == null) {
            throw Comparisons.unsupported(path.toString());
        }
        return column;
    }

    private static Column column(Searched.Many many, @Nullable String name, AttributePath path) {
        return many.column(name).orElseThrow(() -> Comparisons.unsupported(path.toString()));
    }

    private Searched searched(AttributePath path) {
        return searchable.find(path).orElseThrow(() -> Comparisons.unsupported(path.toString()));
    }
}
