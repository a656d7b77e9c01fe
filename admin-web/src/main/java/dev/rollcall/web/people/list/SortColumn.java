package dev.rollcall.web.people.list;

import dev.rollcall.web.shell.Texts;

/** The head of a column by which the list can be ordered. */
public final class SortColumn {
    private final SortBy by;
    private final String address;
    private final String direction;

    /** @param direction {@code ascending}, {@code descending}, or {@code none} where the list is ordered otherwise */
    SortColumn(SortBy by, String address, String direction) {
        this.by = by;
        this.address = address;
        this.direction = direction;
    }

    public String getName() {
        return Texts.of("people.column." + by.word());
    }

    /** Where the list is in this column's order, or the other way round where it is already. */
    public String getAddress() {
        return address;
    }

    /** As {@code aria-sort} says it. */
    public String getDirection() {
        return direction;
    }
}
