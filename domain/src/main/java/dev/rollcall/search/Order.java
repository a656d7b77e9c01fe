package dev.rollcall.search;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list (RFC 7644 §3.4.2.3); rows that are equal follow in the order of their ids. Ascending, rows without a value come last;
 * descending, first.
 *
 * @param expression what the rows are ordered by: a column, or a sub-select of one value of the row; null for the ids alone
 */
public record Order(@Nullable String expression, Column.Type type, boolean descending) {
    /** The order in which the rows were made. */
    public static final Order BY_ID = new Order(null, Column.Type.EXACT_TEXT, false);

    public static Order by(Column column, boolean descending) {
        return new Order(column.sortedBy(), column.type(), descending);
    }

    /** Ordered by one value of many: the primary one, or else the first. */
    public static Order byOneOf(String rows, Column column, String best, boolean descending) {
        String one =
                "(select " + column.sortedBy() + " from " + rows + " order by " + best + " fetch first 1 row only)";
        return new Order(one, column.type(), descending);
    }

    /** The same order for rows of another kind, which do not have the attribute. */
    public Order withoutValues() {
        String sqlType =
                switch (type) {
                    case TEXT, EXACT_TEXT, BINARY -> "varchar";
                    case BOOLEAN -> "boolean";
                    case NUMBER -> "numeric";
                    case TIMESTAMP -> "timestamp with time zone";
                };
        return expression == null ? this : new Order("cast(null as " + sqlType + ")", type, descending);
    }

    /** The {@code order by} list, over rows that have {@code k} for the expression and {@code id}. */
    String sql(boolean backwards) {
        String up = backwards ? " desc" : "";
        if (expression == null) {
            return "id" + up;
        }
        String absence = "case when k is null then 1 else 0 end" + (descending == backwards ? "" : " desc");
        return absence + ", k" + (descending == backwards ? "" : " desc") + ", id" + up;
    }

    /** The condition of the rows that come after the position, or before it. */
    String beyond(Position position, boolean backwards, Parameters parameters) {
        String id = "id " + (backwards ? "<" : ">") + " ";
        if (expression == null) {
            return id + parameters.add(position.id());
        }
        boolean absentAreBeyond = descending == backwards;
        if (position.key() == null) {
            String same = "(k is null and " + id + parameters.add(position.id()) + ")";
            return absentAreBeyond ? same : "(" + same + " or k is not null)";
        }
        String symbol = descending == backwards ? " > " : " < ";
        String further = "k" + symbol + parameters.add(position.key());
        String same = "(k = " + parameters.add(position.key()) + " and " + id + parameters.add(position.id()) + ")";
        return "(" + further + " or " + same + (absentAreBeyond ? " or k is null)" : ")");
    }
}
