package dev.rollcall.search;

import dev.rollcall.platform.Now;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the places of clients that read a list by {@code startIndex} (RFC 7644 §3.4.2.4): the next page begins behind the last row of the page
 * before, so that nobody is passed over when rows before it are deleted meanwhile, and no page counts off the rows before it. A place is kept
 * for an hour.
 */
final class ListWalks {
    private static final Duration KEPT = Duration.ofHours(1);

    private final EntityManager entityManager;
    private final String tenantId;
    private final Walker walker;

    ListWalks(EntityManager entityManager, String tenantId, Walker walker) {
        this.entityManager = entityManager;
        this.tenantId = tenantId;
        this.walker = walker;
    }

    /** The row before the page that begins at the index, if the client has just read so far. */
    Optional<Position> placeBefore(long index, Column.Type type) {
        List<?> rows = bound(
                        "select sort_key, after_id from list_walk where tenant_id = ?1 and key_id = ?2 and query_hash = ?3"
                                + " and next_index = ?4 and walked_at > ?5",
                        index)
                .setParameter(5, ago(KEPT))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        String key = (String) row[0];
        return Optional.of(new Position(key == null ? null : SortKeys.read(key, type), (String) row[1]));
    }

    /** Keeps the place before the page that begins at the index. */
    void keep(long index, Position place, boolean anew) {
        if (anew) {
            entityManager
                    .createNativeQuery("delete from list_walk where tenant_id = ?1 and walked_at <= ?2")
                    .setParameter(1, tenantId)
                    .setParameter(2, ago(KEPT))
                    .executeUpdate();
        }
        int updated = placed(
                "update list_walk set sort_key = ?5, after_id = ?6, walked_at = ?7"
                        + " where tenant_id = ?1 and key_id = ?2 and query_hash = ?3 and next_index = ?4",
                index,
                place);
        if (updated == 0) {
            placed(
                    "insert into list_walk (tenant_id, key_id, query_hash, next_index, sort_key, after_id, walked_at)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing",
                    index,
                    place);
        }
    }

    private int placed(String sql, long index, Position place) {
        @Nullable String key = place.key() == null ? null : SortKeys.write(place.key());
        return bound(sql, index)
                .setParameter(5, key)
                .setParameter(6, place.id())
                .setParameter(7, ago(Duration.ZERO))
                .executeUpdate();
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
