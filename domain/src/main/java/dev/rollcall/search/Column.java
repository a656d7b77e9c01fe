package dev.rollcall.search;

import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * What can be searched and sorted by: a column, or an expression over columns that our own code wrote.
 *
 * @param sql the column with its table's alias
 * @param folded of {@link Type#TEXT}: the column with the whole text folded ({@link TextKey})
 * @param indexed the indexed column with the beginning of the folded text, if there is one
 * @param name whether the text is the name of a person or a group, whose folded form is a {@link NameKey}
 * @param prefix what stands before the column's text in the attribute's value, such as the address that a resource's id
 *     completes; else empty
 * @param present the condition under which there is a value
 */
public record Column(
        String sql,
        Type type,
        @Nullable String folded,
        @Nullable String indexed,
        boolean name,
        String prefix,
        String present) {
    private static final String ALWAYS = "1 = 1";

    /** How values compare. */
    public enum Type {
        /** {@code caseExact: false}. */
        TEXT,
        /** {@code caseExact: true}. */
        EXACT_TEXT,
        /** Base64, compared as exact text and never ordered. */
        BINARY,
        BOOLEAN,
        NUMBER,
        TIMESTAMP
    }

    private Column(String sql, Type type) {
        this(sql, type, null, null, false, "", sql + " is not null");
    }

    /** A text without case whose folded form no index has. */
    public static Column text(String sql, String folded) {
        return new Column(sql, Type.TEXT, folded, null, false, "", sql + " is not null");
    }

    /** A text without case. */
    public static Column text(String sql, String folded, String indexed) {
        return new Column(sql, Type.TEXT, folded, indexed, false, "", sql + " is not null");
    }

    /** The name of a person or a group; the indexed column has all of its key. */
    public static Column name(String sql, String key) {
        return new Column(sql, Type.TEXT, key, key, true, "", sql + " is not null");
    }

    public static Column exactText(String sql) {
        return new Column(sql, Type.EXACT_TEXT);
    }

    /** A text with case that is found by its folded beginning. */
    public static Column exactText(String sql, String indexed) {
        return new Column(sql, Type.EXACT_TEXT, null, indexed, false, "", sql + " is not null");
    }

    /** Base64 that is found by its folded beginning. */
    public static Column binary(String sql, String indexed) {
        return new Column(sql, Type.BINARY, null, indexed, false, "", sql + " is not null");
    }

    /** A text of which the column has all but the beginning. */
    public static Column prefixed(String prefix, String sql) {
        return new Column(sql, Type.EXACT_TEXT, null, null, false, prefix, sql + " is not null");
    }

    public static Column bool(String sql) {
        return new Column(sql, Type.BOOLEAN);
    }

    /** A boolean that has a value only where it is true. */
    public static Column flag(String sql) {
        return new Column(sql, Type.BOOLEAN, null, null, false, "", sql + " = true");
    }

    public static Column number(String sql) {
        return new Column(sql, Type.NUMBER);
    }

    public static Column timestamp(String sql) {
        return new Column(sql, Type.TIMESTAMP);
    }

    /** The same column, which every row has a value of. */
    public Column always() {
        return new Column(sql, type, folded, indexed, name, prefix, ALWAYS);
    }

    boolean isAlways() {
        return present.equals(ALWAYS);
    }

    /** The value of a comparison as the folded columns have it. */
    String folded(Operator operator, String value) {
        if (!name) {
            return TextKey.of(value);
        }
        return switch (operator) {
            case SW -> NameKey.ofBeginning(value);
            case CO -> NameKey.ofPart(value);
            case EW -> NameKey.ofEnd(value);
            default -> NameKey.of(value);
        };
    }

    /** The indexed column where it has but the beginning of what rows are ordered by. */
    @Nullable
    String beginsIndexed() {
        return type == Type.TEXT && folded != null && !folded.equals(indexed) ? indexed : null;
    }

    /** What the column's rows are ordered by. */
    String sortedBy() {
        return folded == null ? sql : folded;
    }
}
