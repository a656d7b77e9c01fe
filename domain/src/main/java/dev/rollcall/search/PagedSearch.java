package dev.rollcall.search;

import dev.rollcall.platform.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Lists the rows of one tenant, a page at a time, in the order of their ids: the statement for the page, and one for the total where neither
 * the page nor a counter tells it.
 *
 * @param entity what a row becomes
 * @param alias of the table
 * @param rows the table with its alias and the condition that every list has, such as {@code person p where p.tenant_id = ?1}; {@code ?1} is
 *     the tenant
 */
public record PagedSearch<E>(EntityManager entityManager, Class<E> entity, String alias, String rows) {
    /**
     * @param offset how many rows to leave out before the page
     * @param most the page's size; 0 only counts
     * @param totalOfAll the kept count of all rows
     */
    @SuppressWarnings("unchecked")
    public Page<E> page(String tenantId, Criterion criterion, long offset, int most, LongSupplier totalOfAll) {
        SqlCondition condition = SqlCondition.of(criterion, 2);
        String from = " from " + rows + " and " + condition.sql();
        List<E> page = List.of();
        if (most > 0 && offset <= Integer.MAX_VALUE) {
            String sql = "select " + alias + ".*" + from + " order by " + alias + ".id";
            page = bound(entityManager.createNativeQuery(sql, entity), tenantId, condition)
                    .setFirstResult((int) offset)
                    .setMaxResults(most)
                    .setHint("eclipselink.read-only", true)
                    .getResultList();
        }
        if (offset == 0 && page.size() < most) {
            return new Page<>(page.size(), page);
        }
        long total =
                criterion instanceof Criterion.Everything ? totalOfAll.getAsLong() : count(from, tenantId, condition);
        return new Page<>(total, page);
    }

    private long count(String from, String tenantId, SqlCondition condition) {
        Query query = entityManager.createNativeQuery("select count(*)" + from);
        return ((Number) bound(query, tenantId, condition).getSingleResult()).longValue();
    }

    private static Query bound(Query query, String tenantId, SqlCondition condition) {
        query.setParameter(1, tenantId);
        for (int i = 0; i < condition.parameters().size(); i++) {
            query.setParameter(2 + i, condition.parameters().get(i));
        }
        return query;
    }
}
