package dev.rollcall.search;

import dev.rollcall.platform.text.TextKey;
import java.util.List;

/**
 * A criterion as SQL, with the values that its parameters ({@code :p1}, {@code :p2}) take.
 *
 * @param sql a boolean expression that is never unknown
 * @param parameters in their order
 */
public record SqlCondition(String sql, List<Object> parameters) {
    public static SqlCondition of(Criterion criterion) {
        var parameters = new Parameters();
        String sql = render(criterion, parameters);
        return new SqlCondition(sql, parameters.values());
    }

    public static String render(Criterion criterion, Parameters parameters) {
        var rendering = new Rendering(parameters);
        rendering.render(criterion);
        return rendering.sql.toString();
    }

    private static final class Rendering {
        private final StringBuilder sql = new StringBuilder();
        private final Parameters parameters;
        private int negations;

        Rendering(Parameters parameters) {
            this.parameters = parameters;
        }

        public void render(Criterion criterion) {
            if (criterion instanceof Criterion.Comparison comparison) {
                compare(comparison);
            } else if (criterion instanceof Criterion.Presence presence) {
                sql.append(presence.column().present());
            } else if (criterion instanceof Criterion.Related related) {
                related(List.of(related));
            } else if (criterion instanceof Criterion.AnyRelated any) {
                related(any.relations());
            } else if (criterion instanceof Criterion.And and) {
                both(and.left(), " and ", and.right());
            } else if (criterion instanceof Criterion.Or or) {
                both(or.left(), " or ", or.right());
            } else if (criterion instanceof Criterion.Not not) {
                sql.append("not (");
                negations++;
                render(not.negated());
                negations--;
                sql.append(')');
            } else {
                sql.append("1 = 1");
            }
        }

        // What is looked up comes from the related rows; what is left out is asked of each row, as PostgreSQL would
        // compare every row with every related one for a "not in". Several relations are looked up at once: for
        // several "in" with "or" between them H2 would read every row.
        private void related(List<Criterion.Related> relations) {
            sql.append(negations == 0 ? relations.get(0).outerId() + " in (" : "(");
            for (int i = 0; i < relations.size(); i++) {
                sql.append(i == 0 ? "" : negations == 0 ? " union all " : " or ");
                select(relations.get(i));
            }
            sql.append(')');
        }

        private void select(Criterion.Related related) {
            sql.append(negations == 0 ? "select " + related.innerId() : "exists (select 1")
                    .append(" from ")
                    .append(related.rows());
            if (negations > 0) {
                sql.append(" and ").append(related.innerId()).append(" = ").append(related.outerId());
            }
            sql.append(" and (");
            render(related.condition());
            sql.append(negations == 0 ? ")" : "))");
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
                case EQ -> equal(column, value);
                case NE -> {
                    sql.append("not (");
                    equal(column, value);
                    sql.append(')');
                }
                case GT -> ordered(column, Operator.GT, ">", value);
                case GE -> ordered(column, Operator.GE, ">=", value);
                case LT -> ordered(column, Operator.LT, "<", value);
                case LE -> ordered(column, Operator.LE, "<=", value);
                case CO -> like(column, Operator.CO, "%", value, "%");
                case SW -> like(column, Operator.SW, "", value, "%");
                case EW -> like(column, Operator.EW, "%", value, "");
            }
        }

        private void equal(Column column, Object value) {
            sql.append('(').append(column.sql()).append(" is not null and ");
            if (column.indexed() != null) {
                String key = column.folded(Operator.EQ, (String) value);
                boolean whole = column.type() == Column.Type.TEXT && indexHas(column, key);
                test(column.indexed(), "=", whole ? key : TextKey.indexed((String) value));
                if (!whole) {
                    sql.append(" and ");
                    test(compared(column), "=", folded(column, Operator.EQ, value));
                }
            } else if (!column.prefix().isEmpty()) {
                String text = (String) value;
                if (text.startsWith(column.prefix())) {
                    test(column.sql(), "=", text.substring(column.prefix().length()));
                } else {
                    sql.append("1 = 0");
                }
            } else {
                test(compared(column), "=", folded(column, Operator.EQ, value));
            }
            sql.append(')');
        }

        private void ordered(Column column, Operator operator, String symbol, Object value) {
            sql.append('(').append(column.sql()).append(" is not null and ");
            Object folded = folded(column, operator, value);
            test(isKeyed(column, folded) ? String.valueOf(column.indexed()) : compared(column), symbol, folded);
            sql.append(')');
        }

        private void like(Column column, Operator operator, String before, Object value, String after) {
            Object folded = folded(column, operator, value);
            boolean keyed = operator == Operator.SW && isKeyed(column, folded);
            sql.append('(').append(column.sql()).append(" is not null and ");
            sql.append(keyed ? column.indexed() : compared(column)).append(" like ");
            sql.append(parameters.add(before + escaped((String) folded) + after))
                    .append(" escape '!')");
        }

        private void test(String left, String symbol, Object value) {
            sql.append(left).append(' ').append(symbol).append(' ').append(parameters.add(value));
        }

        private String compared(Column column) {
            if (!column.prefix().isEmpty()) {
                return "(cast(" + parameters.add(column.prefix()) + " as varchar) || " + column.sql() + ")";
            }
            return column.sortedBy();
        }

        private static Object folded(Column column, Operator operator, Object value) {
            return column.type() == Column.Type.TEXT ? column.folded(operator, (String) value) : value;
        }

        private static boolean isKeyed(Column column, Object folded) {
            return column.type() == Column.Type.TEXT && indexHas(column, (String) folded);
        }

        // Most indexed columns have the beginning of a long text only.
        private static boolean indexHas(Column column, String key) {
            return column.indexed() != null
                    && (column.indexed().equals(column.folded()) || key.length() < TextKey.INDEXED_LENGTH);
        }
    }

    /** A text as a literal part of a {@code like} pattern whose escape character is {@code !}. */
    public static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
