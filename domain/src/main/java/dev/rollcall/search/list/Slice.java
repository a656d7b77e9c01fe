package dev.rollcall.search.list;

import dev.rollcall.search.Position;

/** Which part of a list is wanted. {@code most} is how many rows at most; 0 only counts. */
public sealed interface Slice {
    int most();

    /** The rows after so many others, with the list's total. */
    record FromIndex(long offset, int most) implements Slice {}

    /** The beginning of the list; the total only where it costs nothing. */
    record First(int most) implements Slice {}

    /** The rows that follow a place; the total only where it costs nothing. */
    record After(Position position, int most) implements Slice {}

    /** The rows right before a place, in the list's order; the total only where it costs nothing. */
    record Before(Position position, int most) implements Slice {}
}
