package dev.rollcall.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A condition on the rows of a list. Names are resolved and values typed already; nothing of a request's text reaches
 * the SQL but as a parameter.
 */
public sealed interface Criterion {
    /** A column against a {@link String}, {@link Boolean}, {@link BigDecimal} or {@link Instant}. */
    record Comparison(Column column, Operator operator, Object value) implements Criterion {
        public Comparison {
            boolean fits =
                    switch (column.type()) {
                        case TEXT, EXACT_TEXT, BINARY -> value instanceof String;
                        case BOOLEAN -> value instanceof Boolean;
                        case NUMBER -> value instanceof BigDecimal;
                        case TIMESTAMP -> value instanceof Instant;
                    };
            if (!fits) {
                throw new IllegalArgumentException(
                        "A " + column.type() + " column does not compare with " + value.getClass());
            }
        }
    }

    /** The column has a value ({@code pr}). */
    record Presence(Column column) implements Criterion {}

    /**
     * The row has a related row that fulfils the condition.
     *
     * @param outerId the outer row's id column
     * @param innerId the related row's column that has the outer row's id
     * @param rows the related rows, complete but for the condition, such as {@code person_value v where v.tenant_id =
     *     :tenant and v.attribute = 'EMAILS'}; a constant of the domain. {@code :tenant} stands in every search.
     */
    record Related(String outerId, String innerId, String rows, Criterion condition) implements Criterion {}

    /**
     * The row has a row of one of these relations: rows that stand in several tables.
     *
     * @param relations with the same {@code outerId}
     */
    record AnyRelated(List<Related> relations) implements Criterion {
        public AnyRelated {
            relations = List.copyOf(relations);
        }
    }

    record And(Criterion left, Criterion right) implements Criterion {}

    record Or(Criterion left, Criterion right) implements Criterion {}

    record Not(Criterion negated) implements Criterion {}

    /** Every row. */
    record Everything() implements Criterion {}

    /** Every row, or none: what does not depend on the row. */
    static Criterion constant(boolean everything) {
        return everything ? new Everything() : new Not(new Everything());
    }

    /** The same of other columns; related rows keep theirs. */
    default Criterion on(UnaryOperator<Column> other) {
        if (this instanceof Comparison comparison) {
            return new Comparison(other.apply(comparison.column()), comparison.operator(), comparison.value());
        }
        if (this instanceof Presence presence) {
            return new Presence(other.apply(presence.column()));
        }
        if (this instanceof And and) {
            return new And(and.left().on(other), and.right().on(other));
        }
        if (this instanceof Or or) {
            return new Or(or.left().on(other), or.right().on(other));
        }
        return this instanceof Not not ? new Not(not.negated().on(other)) : this;
    }

    /** Rows that fulfil one of the criteria at least; none for none. */
    static Criterion any(List<? extends Criterion> criteria) {
        return criteria.stream().map(Criterion.class::cast).reduce(Or::new).orElseGet(() -> constant(false));
    }
}
