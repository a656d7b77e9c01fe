package dev.rollcall.scim.filter;

import dev.rollcall.search.Criterion;
import java.util.function.Function;

/** Carries the structure of a filter over to criteria; what its terms mean in columns, each resource says. */
public final class Criteria {
    private Criteria() {}

    /** @param term the criterion of a comparison, a presence or a value path */
    public static Criterion of(Filter filter, Function<Filter, Criterion> term) {
        if (filter instanceof Filter.And and) {
            return new Criterion.And(of(and.left(), term), of(and.right(), term));
        }
        if (filter instanceof Filter.Or or) {
            return new Criterion.Or(of(or.left(), term), of(or.right(), term));
        }
        if (filter instanceof Filter.Not not) {
            return new Criterion.Not(of(not.negated(), term));
        }
        return term.apply(filter);
    }
}
