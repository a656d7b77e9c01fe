package dev.rollcall.web.people.list;

import dev.rollcall.search.Position;
import dev.rollcall.search.list.Listing;
import dev.rollcall.search.list.PagedSearch;
import dev.rollcall.web.shell.PageLinks;
import dev.rollcall.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The line below a list whose pages continue behind a row: the same of {@link PageLinks}, and as fast on every page.
 */
public final class PlaceLinks {
    private final PeopleQuery query;
    private final Listing<?> part;
    private final long total;

    PlaceLinks(PeopleQuery query, Listing<?> part, long total) {
        this.query = query;
        this.part = part;
        this.total = total;
    }

    public boolean isNeeded() {
        return isBefore() || isAfter();
    }

    /** Which rows these are, and of how many. */
    public String getRange() {
        boolean counted = total <= PagedSearch.MOST_COUNTED || !query.isFiltered();
        long first = PageLinks.offset(query.number()) + 1;
        return Texts.of(
                counted ? "list.text.range" : "list.text.rangeOfMore",
                first,
                first + part.items().size() - 1,
                counted ? total : PagedSearch.MOST_COUNTED);
    }

    public boolean isBefore() {
        return query.number() > 1;
    }

    public boolean isAfter() {
        return part.itemsAfter() && part.last() != null;
    }

    public String getPrevious() {
        Position first = part.first();
        return query.number() == 2 || first == null ? query.address() : beside("before", first, query.number() - 1);
    }

    public String getNext() {
        return beside("after", part.last(), query.number() + 1);
    }

    private String beside(String which, @Nullable Position place, int number) {
        return place == null
                ? query.address()
                : query.address(which, PlaceInList.write(place), "page", String.valueOf(number));
    }
}
