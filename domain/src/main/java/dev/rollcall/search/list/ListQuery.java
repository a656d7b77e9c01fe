package dev.rollcall.search.list;

import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list.
 *
 * @param walker keeps the client's place from one page of a walk by index to the next; null for none
 */
public record ListQuery(
        Criterion criterion,
        Order order,
        Slice slice,
        @Nullable Walker walker) {
    /** Rows in the order of their ids. */
    public static ListQuery of(Criterion criterion, long offset, int most) {
        return new ListQuery(criterion, Order.BY_ID, new Slice.FromIndex(offset, most), null);
    }

    /** Whether a part of it leaves out nobody between its first row and its last, in the order of ids. */
    public boolean isOfNeighbors() {
        return criterion instanceof Criterion.Everything && order.expression() == null;
    }

    ListQuery with(Slice other) {
        return new ListQuery(criterion, order, other, walker);
    }
}
