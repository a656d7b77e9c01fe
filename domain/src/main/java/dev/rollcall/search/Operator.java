package dev.rollcall.search;

import java.util.Locale;

/** The comparison operators of RFC 7644 §3.4.2.2, table 3. */
public enum Operator {
    EQ,
    NE,
    CO,
    SW,
    EW,
    GT,
    GE,
    LT,
    LE;

    /** As a filter spells it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it tells equal from different, as it can be told of any value. */
    public boolean isEquality() {
        return this == EQ || this == NE;
    }

    /** Whether it needs values that have an order. */
    public boolean isOrder() {
        return this == GT || this == GE || this == LT || this == LE;
    }

    /** Whether it looks into texts. */
    public boolean isOfTexts() {
        return this == CO || this == SW || this == EW;
    }

    /** Whether it holds between two texts in the form under which they are compared. */
    public boolean holds(String left, String right) {
        return switch (this) {
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            case CO -> left.contains(right);
            case SW -> left.startsWith(right);
            case EW -> left.endsWith(right);
            case GT -> left.compareTo(right) > 0;
            case GE -> left.compareTo(right) >= 0;
            case LT -> left.compareTo(right) < 0;
            case LE -> left.compareTo(right) <= 0;
        };
    }
}
