package dev.rollcall.search;

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
    LE
}
