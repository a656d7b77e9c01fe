package dev.rollcall.search;

import dev.rollcall.platform.Now;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the places of clients that read a list by {@code startIndex} (RFC 7644 §3.4.2.4): the next page begins behind the last row of the page
 * before, so that nobody is passed over when rows before it are deleted meanwhile, and no page counts off the rows before it. A place is kept
 * for a quarter of an hour. Where a client reads the list twice at a time, either goes on from the place that comes first: rather one row
 * twice than none.
 */
final class ListWalks {
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final EntityManager entityManager;
    private final String tenantId;
    private final Walker walker;
    private final Order order;

    private ListWalks(EntityManager entityManager, String tenantId, Walker walker, Order order) {
        this.entityManager = entityManager;
        this.tenantId = tenantId;
        this.walker = walker;
        this.order = order;
    }

    /**
     * One page by index.
     *
     * @param walker whose walk it is part of; null for none
     * @param part reads a slice of the list
     * @param total counts the whole list
     */
    static <T> Listing<T> page(
            EntityManager entityManager,
            String tenantId,
            @Nullable Walker walker,
            Order order,
            Slice.FromIndex page,
            Function<Slice, Listing<T>> part,
            LongSupplier total) {
        var walks = walker == null ? null : new ListWalks(entityManager, tenantId, walker, order);
        Position place = walks == null || page.offset() == 0 || page.most() == 0
                ? null
                : walks.placeBefore(page.offset() + 1).orElse(null);
        Listing<T> items = part.apply(place == null ? page : new Slice.After(place, page.most()));
        long end = page.offset() + items.items().size();
        Position last = items.last();
        if (walks != null && items.itemsAfter() && last != null) {
            walks.keep(end + 1, last, page.offset() == 0);
        }
        if (page.offset() == 0 && page.most() > 0 && !items.itemsAfter()) {
            return items.withTotal(end);
        }
        // Rows that were deleted behind the client must not make it stop before the end.
        boolean onTheWay = place != null && !items.items().isEmpty();
        long counted = total.getAsLong();
        return items.withTotal(onTheWay ? Math.max(counted, end + (items.itemsAfter() ? 1 : 0)) : counted);
    }

    private Optional<Position> placeBefore(long index) {
        List<?> rows = bound(
                        "select sort_key, after_id from list_walk where tenant_id = ?1 and key_id = ?2 and query_hash = ?3"
                                + " and next_index = ?4 and walked_at > ?5",
                        index)
                .setParameter(5, ago(KEPT))
                .getResultList();
        return rows.stream().map(row -> position((Object[]) row)).min(order.places());
    }

    private Position position(Object[] row) {
        String key = (String) row[0];
        return new Position(key == null ? null : SortKeys.read(key, order.type()), (String) row[1]);
    }

    private void keep(long index, Position place, boolean anew) {
        if (anew) {
            entityManager
                    .createNativeQuery("delete from list_walk where tenant_id = ?1 and walked_at <= ?2")
                    .setParameter(1, tenantId)
                    .setParameter(2, ago(KEPT))
                    .executeUpdate();
        }
        @Nullable String key = place.key() == null ? null : SortKeys.write(place.key());
        int updated = bound(
                        "update list_walk set sort_key = ?5, walked_at = ?7 where tenant_id = ?1 and key_id = ?2"
                                + " and query_hash = ?3 and next_index = ?4 and after_id = ?6",
                        index)
                .setParameter(5, key)
                .setParameter(6, place.id())
                .setParameter(7, ago(Duration.ZERO))
                .executeUpdate();
        if (updated == 0) {
            bound(
                            "insert into list_walk (tenant_id, key_id, query_hash, next_index, sort_key, after_id, walked_at)"
                                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing",
                            index)
                    .setParameter(5, key)
                    .setParameter(6, place.id())
                    .setParameter(7, ago(Duration.ZERO))
                    .executeUpdate();
        }
    }

    private Query bound(String sql, long index) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenantId)
                .setParameter(2, walker.keyId())
                .setParameter(3, walker.queryHash())
                .setParameter(4, index);
    }

    private static Object ago(Duration duration) {
        return Now.instant().minus(duration).atOffset(ZoneOffset.UTC);
    }
}
