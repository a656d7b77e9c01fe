package dev.rollcall.search;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ids as a table {@code listed} with the column {@code id}, to join with in a native statement. H2 reads all rows of a tenant where it is asked for
 * {@code tenant_id = … and id in (…)}: it takes {@code in} only for the first column of an index. Joined, both databases look up each id.
 *
 * @param ids not empty, each once
 * @param firstParameter the number of the first parameter that stands for an id
 */
public record ListedIds(List<String> ids, int firstParameter) {
    /** The ids as the parameters behind {@code ?1}, which is the tenant. */
    public static ListedIds of(Collection<String> ids) {
        return new ListedIds(ids.stream().distinct().toList(), 2);
    }

    /** Such as {@code (values (?2), (?3)) as listed (id)}. */
    public String sql() {
        return IntStream.range(firstParameter, firstParameter + ids.size())
                .mapToObj(number -> "(?" + number + ")")
                .collect(Collectors.joining(", ", "(values ", ") as listed (id)"));
    }

    /** Gives the ids to a statement that has {@link #sql()} in it. */
    public Query bind(Query query) {
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(firstParameter + i, ids.get(i));
        }
        return query;
    }
}
