package dev.rollcall.search.list;

import dev.rollcall.search.Position;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total how many items the whole list has, as far as it is known
 * @param items in the list's order
 * @param first the place of the first item, null where there is none
 * @param last the place of the last item, null where there is none
 * @param itemsBefore whether others come before
 * @param itemsAfter whether others follow
 */
public record Listing<T>(
        OptionalLong total,
        List<T> items,
        @Nullable Position first,
        @Nullable Position last,
        boolean itemsBefore,
        boolean itemsAfter) {
    public Listing {
        items = List.copyOf(items);
    }

    public <R> Listing<R> map(Function<List<T>, List<R>> change) {
        return new Listing<>(total, change.apply(items), first, last, itemsBefore, itemsAfter);
    }

    Listing<T> withTotal(long known) {
        return new Listing<>(OptionalLong.of(known), items, first, last, itemsBefore, itemsAfter);
    }
}
