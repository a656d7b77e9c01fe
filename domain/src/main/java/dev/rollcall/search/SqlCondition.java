package dev.rollcall.search;

import dev.rollcall.platform.TextKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A criterion as SQL, with the values that its numbered parameters ({@code ?3}) take.
 *
 * @param sql a boolean expression that is never unknown
 * @param parameters in the order of their numbers
 */
public record SqlCondition(String sql, List<Object> parameters) {
    /**
     * @param firstParameter the number of the first parameter to use
     */
    public static SqlCondition of(Criterion criterion, int firstParameter) {
        var rendering = new Rendering(firstParameter);
        rendering.render(criterion);
        return new SqlCondition(rendering.sql.toString(), List.copyOf(rendering.parameters));
    }

    private static final class Rendering {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();
        private final int first;

        Rendering(int first) {
            this.first = first;
        }

        void render(Criterion criterion) {
            if (criterion instanceof Criterion.Comparison comparison) {
                compare(comparison);
            } else if (criterion instanceof Criterion.Presence presence) {
                sql.append(presence.column().sql()).append(" is not null");
            } else if (criterion instanceof Criterion.Related related) {
                sql.append(related.outerId())
                        .append(" in (")
                        .append(related.rows())
                        .append(" and (");
                render(related.condition());
                sql.append("))");
            } else if (criterion instanceof Criterion.And and) {
                both(and.left(), " and ", and.right());
            } else if (criterion instanceof Criterion.Or or) {
                both(or.left(), " or ", or.right());
            } else if (criterion instanceof Criterion.Not not) {
                sql.append("not (");
                render(not.negated());
                sql.append(')');
            } else {
                sql.append("1 = 1");
            }
        }

        private void both(Criterion left, String word, Criterion right) {
            sql.append('(');
            render(left);
            sql.append(word);
            render(right);
            sql.append(')');
        }

        // The column's presence is part of each comparison, so that its negation is true where the attribute is absent.
        private void compare(Criterion.Comparison comparison) {
            Column column = comparison.column();
            boolean folded = column.type() == Column.Type.TEXT;
            String left = !folded ? column.sql() : column.key() != null ? column.key() : "lower(" + column.sql() + ")";
            Object value = folded ? TextKey.of((String) comparison.value()) : comparison.value();
            switch (comparison.operator()) {
                case EQ -> compare(column, left, "=", value);
                case NE -> {
                    sql.append("not (");
                    compare(column, left, "=", value);
                    sql.append(')');
                }
                case GT -> compare(column, left, ">", value);
                case GE -> compare(column, left, ">=", value);
                case LT -> compare(column, left, "<", value);
                case LE -> compare(column, left, "<=", value);
                case CO -> like(column, left, "%", value, "%");
                case SW -> like(column, left, "", value, "%");
                case EW -> like(column, left, "%", value, "");
            }
        }

        private void compare(Column column, String left, String symbol, Object value) {
            sql.append('(')
                    .append(column.sql())
                    .append(" is not null and ")
                    .append(left)
                    .append(' ');
            sql.append(symbol).append(' ').append(parameter(value)).append(')');
        }

        private void like(Column column, String left, String before, Object value, String after) {
            String pattern = before + escaped(String.valueOf(value)) + after;
            sql.append('(')
                    .append(column.sql())
                    .append(" is not null and ")
                    .append(left)
                    .append(" like ");
            sql.append(parameter(pattern)).append(" escape '!')");
        }

        private String parameter(Object value) {
            parameters.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            return "?" + (first + parameters.size() - 1);
        }
    }

    /** A text as a literal part of a {@code like} pattern whose escape character is {@code !}. */
    public static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
