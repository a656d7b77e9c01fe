package dev.rollcall.scim.oracle;

import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.FilterParser;
import dev.rollcall.scim.filter.FilterSyntaxException;
import java.util.List;
import java.util.Locale;

/** Rollcall's reading of a filter. */
final class RollcallFilters {
    private RollcallFilters() {}

    static String read(String text) {
        try {
            return show(FilterParser.parse(text));
        } catch (FilterSyntaxException e) {
            return Notation.REFUSED;
        }
    }

    private static String show(Filter filter) {
        if (filter instanceof Filter.Comparison c) {
            return Notation.comparison(c.path().toString(), c.operator().name().toLowerCase(Locale.ROOT), c.value());
        }
        if (filter instanceof Filter.Presence p) {
            return Notation.presence(p.path().toString());
        }
        if (filter instanceof Filter.And and) {
            return Notation.chain("and", List.of(show(and.left()), show(and.right())));
        }
        if (filter instanceof Filter.Or or) {
            return Notation.chain("or", List.of(show(or.left()), show(or.right())));
        }
        if (filter instanceof Filter.Not not) {
            return Notation.not(show(not.negated()));
        }
        Filter.ValuePath path = (Filter.ValuePath) filter;
        return Notation.valuePath(path.path().toString(), show(path.condition()));
    }
}
