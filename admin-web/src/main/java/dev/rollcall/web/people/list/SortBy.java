package dev.rollcall.web.people.list;

import dev.rollcall.directory.column.UserColumns;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.search.Column;
import dev.rollcall.search.Order;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list of people can be ordered by. */
enum SortBy {
    NAME("name", UserColumns.of(UserAttribute.DISPLAY_NAME), false),
    USER_NAME("userName", UserColumns.of(UserAttribute.USER_NAME), false),
    /** Who is active first. */
    STATUS("status", UserColumns.ACTIVE, true),
    /** Who was changed last first. */
    LAST_CHANGE("lastChange", UserColumns.LAST_MODIFIED, true);

    private final String word;
    private final Column column;
    private final boolean descending;

    SortBy(String word, Column column, boolean descending) {
        this.word = word;
        this.column = column;
        this.descending = descending;
    }

    /** As addresses, and the keys of texts, name it. */
    String word() {
        return word;
    }

    /** What an address asks for: the word, with a hyphen before it for the other direction; empty for none of these. */
    static Optional<SortBy> of(String asked) {
        return Stream.of(values())
                .filter(one -> one.word.equals(asked) || asked.equals("-" + one.word))
                .findFirst();
    }

    Order order(boolean turned) {
        return Order.by(column, descending != turned);
    }

    boolean isDescending(boolean turned) {
        return descending != turned;
    }
}
