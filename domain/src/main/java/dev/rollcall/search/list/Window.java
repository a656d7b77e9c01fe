package dev.rollcall.search.list;

import dev.rollcall.search.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Cuts the rows that a statement gave, one more than were wanted, to the part that was asked for. */
final class Window {
    private Window() {}

    /** @param found in the order of the statement, which a slice before a place reads backwards */
    static <T> Listing<T> of(Slice slice, List<T> found, Function<T, Position> position) {
        boolean backwards = slice instanceof Slice.Before;
        boolean more = found.size() > slice.most();
        List<T> kept = new ArrayList<>(more ? found.subList(0, slice.most()) : found);
        if (backwards) {
            Collections.reverse(kept);
        }
        boolean skipped = slice instanceof Slice.FromIndex page && page.offset() > 0;
        return new Listing<>(
                !more && slice instanceof Slice.First ? OptionalLong.of(kept.size()) : OptionalLong.empty(),
                kept,
                kept.isEmpty() ? null : position.apply(kept.get(0)),
                kept.isEmpty() ? null : position.apply(kept.get(kept.size() - 1)),
                backwards ? more : skipped || slice instanceof Slice.After,
                backwards || more);
    }
}
