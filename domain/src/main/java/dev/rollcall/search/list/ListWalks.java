package dev.rollcall.search.list;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.search.Order;
import dev.rollcall.search.Position;
import dev.rollcall.search.SortKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the places of clients that read a list by {@code startIndex} (RFC 7644 §3.4.2.4): the next page begins behind
 * the last row of the page before, so that nobody is passed over when rows before it are deleted meanwhile, and no page
 * counts off the rows before it. A place is kept for a quarter of an hour. Where a client reads the list twice at a
 * time, either goes on from the place that comes first: rather one row twice than none.
 */
final class ListWalks {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration MOST_LAG = Duration.ofSeconds(10);

    private final Sql sql;
    private final String tenantId;
    private final Walker walker;
    private final Order order;

    private ListWalks(Sql sql, String tenantId, Walker walker, Order order) {
        this.sql = sql;
        this.tenantId = tenantId;
        this.walker = walker;
        this.order = order;
    }

    /** Reads a slice of the list. */
    interface Part<T> {
        /** @param found hears of the rows before what belongs to them is read, so that what it writes goes with that */
        Listing<T> read(Sql reading, Slice slice, Consumer<Listing<?>> found);
    }

    /**
     * One page by index.
     *
     * @param walker whose walk it is part of; null for none
     * @param whole of what the list has all, whose further pages may come from a replica that knows the page before;
     *     null where a filter leaves some out
     * @param total counts the whole list
     */
    static <T> Listing<T> page(
            Sql sql,
            String tenantId,
            @Nullable Walker walker,
            Order order,
            Slice.FromIndex page,
            @Nullable Counted whole,
            Part<T> part,
            LongSupplier total) {
        var walks = walker == null ? null : new ListWalks(sql, tenantId, walker, order);
        Place place = walks == null || page.offset() == 0 || page.most() == 0
                ? null
                : walks.placeBefore(page.offset() + 1).orElse(null);
        Instant begun = page.offset() == 0 ? Now.instant() : place == null ? null : place.begun();
        Consumer<Listing<?>> keeping = rows -> {
            Position end = rows.last();
            if (walks != null && rows.itemsAfter() && end != null) {
                walks.keep(page.offset() + rows.items().size() + 1, end, begun, page.offset() == 0);
            }
        };
        Listing<T> items = walks == null || place == null
                ? part.read(sql, page, keeping)
                : walks.further(place, new Slice.After(place.position(), page.most()), whole != null, part, keeping);
        long end = page.offset() + items.items().size();
        Position last = items.last();
        boolean complete = walks != null && order.expression() == null && !items.itemsAfter();
        if (complete && whole != null && begun != null && last != null) {
            FullWalks.note(sql, tenantId, whole, begun, last.id(), end);
        }
        if (page.offset() == 0 && page.most() > 0 && !items.itemsAfter()) {
            return items.withTotal(end);
        }
        // Rows that were deleted behind the client, or were not counted, must not make it stop before the end.
        long counted = total.getAsLong();
        boolean readOn = (place != null || counted > PagedSearch.MOST_COUNTED)
                && !items.items().isEmpty();
        return items.withTotal(readOn ? Math.max(counted, end + (items.itemsAfter() ? 1 : 0)) : counted);
    }

    /** Where a page ended, when it was answered, and when the walk's first page was; null where that is not known. */
    private record Place(
            long index,
            Position position,
            Instant walked,
            @Nullable Instant begun) {}

    // Whoever has the place has all that was written before it: so nobody who was there all the time is passed over.
    private <T> Listing<T> further(
            Place place, Slice.After slice, boolean mayLag, Part<T> part, Consumer<Listing<?>> keeping) {
        Optional<Listing<T>> lagging = mayLag
                        && place.walked().isAfter(Now.instant().minus(MOST_LAG))
                ? sql.onReplica(replica ->
                        isKnown(replica, place) ? Optional.of(part.read(replica, slice, keeping)) : Optional.empty())
                : Optional.empty();
        return lagging.orElseGet(() -> part.read(sql, slice, keeping));
    }

    private boolean isKnown(Sql replica, Place place) {
        return bound(replica, """
                        select 1 from list_walk where tenant_id = :tenant and key_id = :key and query_hash = :query
                        and next_index = :index and after_id = :after and walked_at >= :walked
                        """, place.index())
                .with("after", place.position().id())
                .with("walked", place.walked())
                .exists();
    }

    // Places that are kept no longer are left out here: given a time, the statement would not go together with others
    // (ADR 15).
    private Optional<Place> placeBefore(long index) {
        Instant begin = Now.instant().minus(KEPT);
        return bound(sql, """
                        select sort_key, after_id, walked_at, begun_at from list_walk where tenant_id = :tenant and key_id = :key
                        and query_hash = :query and next_index = :index
                        """, index)
                .list(row -> new Place(index, position(row), row.instant("walked_at"), row.instantOrNull("begun_at")))
                .stream()
                .filter(place -> place.walked().isAfter(begin))
                .min(Comparator.comparing(Place::position, order.places()));
    }

    private Position position(Row row) {
        String key = row.textOrNull("sort_key");
        return new Position(key == null ? null : SortKeys.read(key, order.type()), row.text("after_id"));
    }

    private void keep(long index, Position place, @Nullable Instant begun, boolean anew) {
        if (anew) {
            sql.of("delete from list_walk where tenant_id = :tenant and walked_at <= :begin")
                    .with("tenant", tenantId)
                    .with("begin", Now.instant().minus(KEPT))
                    .later();
        }
        keep("""
                update list_walk set sort_key = :sort_key, walked_at = :now, begun_at = :begun where tenant_id = :tenant
                and key_id = :key and query_hash = :query and next_index = :index and after_id = :after
                """, index, place, begun);
        keep("""
                insert into list_walk (tenant_id, key_id, query_hash, next_index, sort_key, after_id, walked_at, begun_at)
                values (:tenant, :key, :query, :index, :sort_key, :after, :now, :begun) on conflict do nothing
                """, index, place, begun);
    }

    // With what is sent next. One of the two finds something to do.
    private void keep(String text, long index, Position place, @Nullable Instant begun) {
        bound(sql, text, index)
                .with("sort_key", place.key() == null ? null : SortKeys.write(place.key()))
                .with("after", place.id())
                .with("now", Now.instant())
                .with("begun", begun)
                .later();
    }

    private SqlStatement bound(Sql on, String text, long index) {
        return on.of(text)
                .with("tenant", tenantId)
                .with("key", walker.keyId())
                .with("query", walker.queryHash())
                .with("index", index);
    }
}
