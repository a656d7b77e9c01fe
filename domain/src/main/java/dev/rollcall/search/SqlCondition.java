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
            Object value = comparison.value();
            switch (comparison.operator()) {
                case EQ -> test(column, "=", value);
                case NE -> {
                    sql.append("not (");
                    test(column, "=", value);
                    sql.append(')');
                }
                case GT -> test(column, ">", value);
                case GE -> test(column, ">=", value);
                case LT -> test(column, "<", value);
                case LE -> test(column, "<=", value);
                case CO -> like(column, false, "%", value, "%");
                case SW -> like(column, true, "", value, "%");
                case EW -> like(column, false, "%", value, "");
            }
        }

        private void test(Column column, String symbol, Object value) {
            sql.append('(').append(column.sql()).append(" is not null and ");
            if (column.type() != Column.Type.TEXT) {
                sql.append(column.sql()).append(' ').append(symbol).append(' ').append(parameter(value));
            } else if (column.key() != null && fitsKey(value)) {
                sql.append(column.key()).append(' ').append(symbol).append(' ').append(parameter(TextKey.of((String)
                        value)));
            } else {
                sql.append(lower(column.sql()))
                        .append(' ')
                        .append(symbol)
                        .append(' ')
                        .append(lower(parameter(value)));
            }
            sql.append(')');
        }

        private void like(Column column, boolean fromTheStart, String before, Object value, String after) {
            boolean folded = column.type() == Column.Type.TEXT;
            boolean keyed = folded && column.key() != null && fromTheStart && fitsKey(value);
            String text = keyed ? TextKey.of((String) value) : (String) value;
            String pattern = parameter(before + escaped(text) + after);
            sql.append('(').append(column.sql()).append(" is not null and ");
            sql.append(keyed ? column.key() : folded ? lower(column.sql()) : column.sql())
                    .append(" like ");
            sql.append(folded && !keyed ? lower(pattern) : pattern).append(" escape '!')");
        }

        // Where there is no key, the database folds both sides by the same rule.
        private static String lower(String expression) {
            return "lower(" + expression + ")";
        }

        // A key holds the beginning of a long text only.
        private static boolean fitsKey(Object value) {
            return TextKey.of((String) value).length() < TextKey.INDEXED_LENGTH;
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
