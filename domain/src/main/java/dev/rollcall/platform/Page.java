package dev.rollcall.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many items the whole list has
 * @param items the page, in the list's order
 */
public record Page<T>(long total, List<T> items) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(total, items.stream().map(change).toList());
    }
}
