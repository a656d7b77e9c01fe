package dev.rollcall.search;

import org.jspecify.annotations.Nullable;

/**
 * A column that can be searched.
 *
 * @param sql the column with its table's alias
 * @param key the column that holds the indexed {@link dev.rollcall.platform.TextKey} of the whole text, if there is one
 */
public record Column(String sql, Type type, @Nullable String key) {
    /** How values compare. */
    public enum Type {
        /** {@code caseExact: false}. */
        TEXT,
        /** {@code caseExact: true}. */
        EXACT_TEXT,
        BOOLEAN,
        TIMESTAMP
    }

    public static Column text(String sql) {
        return new Column(sql, Type.TEXT, null);
    }

    public static Column text(String sql, String key) {
        return new Column(sql, Type.TEXT, key);
    }

    public static Column exactText(String sql) {
        return new Column(sql, Type.EXACT_TEXT, null);
    }

    public static Column bool(String sql) {
        return new Column(sql, Type.BOOLEAN, null);
    }

    public static Column timestamp(String sql) {
        return new Column(sql, Type.TIMESTAMP, null);
    }
}
