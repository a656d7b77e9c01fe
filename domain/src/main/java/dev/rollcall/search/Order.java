package dev.rollcall.search;

import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list (RFC 7644 §3.4.2.3); rows that are equal follow in the order of their ids. Ascending, rows
 * without a value come last; descending, first.
 *
 * @param expression what the rows are ordered by: a column, or a sub-select of one value of the row; null for the ids
 *     alone
 * @param always whether every row has a value
 * @param begins the indexed column that has the beginning of the expression's texts, so that an index gives the order
 *     of most rows; null where there is none, or the expression itself is indexed
 */
public record Order(
        @Nullable String expression,
        Column.Type type,
        boolean descending,
        boolean always,
        @Nullable String begins) {
    /** The order in which the rows were made. */
    public static final Order BY_ID = new Order(null, Column.Type.EXACT_TEXT, false, true, null);

    public static Order by(Column column, boolean descending) {
        return new Order(column.sortedBy(), column.type(), descending, column.isAlways(), column.beginsIndexed());
    }

    /** Ordered by one value of many: the primary one, or else the first. */
    public static Order byOneOf(String rows, Column column, String best, boolean descending) {
        String one =
                "(select " + column.sortedBy() + " from " + rows + " order by " + best + " fetch first 1 row only)";
        return new Order(one, column.type(), descending, false, null);
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
        return expression == null ? this : new Order("cast(null as " + sqlType + ")", type, descending, false, null);
    }

    /** What is selected of a row to be put in order: {@code k}, and {@code b} where the beginnings are indexed. */
    public String keys() {
        return expression + " as k" + (begins == null ? "" : ", " + begins + " as b");
    }

    /** The {@code order by} list, over rows that have {@link #keys()} and {@code id}, by their beginnings first. */
    public String sqlByIndex(boolean backwards) {
        String direction = descending != backwards ? " desc nulls first" : " nulls last";
        return (begins == null ? "" : "b" + direction + ", ") + sql(backwards);
    }

    /** The {@code order by} list, over rows that have {@code k} for the expression and {@code id}. */
    public String sql(boolean backwards) {
        boolean down = descending != backwards;
        String direction = down ? " desc" : "";
        if (expression == null) {
            return "id" + direction;
        }
        return always
                ? "k" + direction + ", id" + direction
                : "k" + direction + (down ? " nulls first" : " nulls last") + ", id" + (backwards ? " desc" : "");
    }

    /** Which of two places comes first. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Comparator<Position> places() {
        Comparator<Comparable> keys = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Position> byKey = Comparator.comparing(
                place -> (Comparable) place.key(), descending ? nullsFirst(keys) : nullsLast(keys));
        Comparator<Position> byId = Comparator.comparing(Position::id);
        return byKey.thenComparing(descending && always ? byId.reversed() : byId);
    }

    /** The condition of the rows that come after the position, or before it. */
    public String beyond(Position position, boolean backwards, Parameters parameters) {
        boolean down = descending != backwards;
        if (expression == null) {
            return (down ? "id < " : "id > ") + parameters.add(position.id());
        }
        Object key = position.key();
        if (always && key != null) {
            return "(k, id)" + (down ? " < (" : " > (") + parameters.add(key) + ", " + parameters.add(position.id())
                    + ")";
        }
        String id = backwards ? "id < " : "id > ";
        if (key == null) {
            String same = "(k is null and " + id + parameters.add(position.id()) + ")";
            return down ? "(" + same + " or k is not null)" : same;
        }
        String further = (down ? "k < " : "k > ") + parameters.add(key);
        String same = "(k = " + parameters.add(key) + " and " + id + parameters.add(position.id()) + ")";
        return "(" + further + " or " + same + (down ? ")" : " or k is null)");
    }
}
