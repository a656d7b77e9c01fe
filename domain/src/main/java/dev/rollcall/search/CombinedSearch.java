package dev.rollcall.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists rows of several tables as one list of one tenant, a part at a time.
 *
 * @param branches the tables, each with what is asked of it; the orders differ in their expressions only
 */
public record CombinedSearch(EntityManager entityManager, List<Branch> branches) {
    /**
     * One table.
     *
     * @param alias of the table
     * @param rows the table with its alias and the condition that every list has; {@code ?1} is the tenant
     */
    public record Branch(String alias, String rows, Criterion criterion, Order order) {}

    /**
     * A row that was found.
     *
     * @param branch the position of its table among the branches
     */
    public record Found(int branch, String id) {}

    public CombinedSearch {
        branches = List.copyOf(branches);
    }

    /** The part of the list; a part by index knows the total. */
    public Listing<Found> list(String tenantId, Slice slice) {
        boolean backwards = slice instanceof Slice.Before;
        long offset = slice instanceof Slice.FromIndex page ? page.offset() : 0;
        List<Object[]> found = offset > Integer.MAX_VALUE || slice.most() == 0
                ? List.of()
                : rows(tenantId, slice, (int) offset, backwards);
        boolean more = found.size() > slice.most();
        List<Object[]> kept = new ArrayList<>(more ? found.subList(0, slice.most()) : found);
        if (backwards) {
            Collections.reverse(kept);
        }
        List<Position> positions = kept.stream()
                .map(row -> PagedSearch.position(row, order().type()))
                .toList();
        return new Listing<>(
                slice instanceof Slice.FromIndex ? OptionalLong.of(count(tenantId)) : OptionalLong.empty(),
                kept.stream()
                        .map(row -> new Found(((Number) row[2]).intValue(), (String) row[0]))
                        .toList(),
                positions.isEmpty() ? null : positions.get(0),
                positions.isEmpty() ? null : positions.get(positions.size() - 1),
                backwards ? more : offset > 0 || slice instanceof Slice.After,
                backwards || more);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String tenantId, Slice slice, int offset, boolean backwards) {
        var parameters = new Parameters(2);
        String all = IntStream.range(0, branches.size())
                .mapToObj(i -> branch(i, parameters))
                .collect(Collectors.joining(" union all "));
        Position position = slice instanceof Slice.After after
                ? after.position()
                : slice instanceof Slice.Before before ? before.position() : null;
        String beyond = position == null ? "" : " where " + order().beyond(position, backwards, parameters);
        Query query = entityManager.createNativeQuery("select id, k, branch from (" + all + ") combined_rows" + beyond
                + " order by " + order().sql(backwards));
        query.setParameter(1, tenantId);
        parameters.bind(query);
        return query.setFirstResult(offset).setMaxResults(slice.most() + 1).getResultList();
    }

    private String branch(int index, Parameters parameters) {
        Branch branch = branches.get(index);
        String expression = branch.order().expression();
        return "select " + branch.alias() + ".id as id, "
                + (expression == null ? "cast(null as varchar)" : expression) + " as k, " + index + " as branch from "
                + branch.rows() + " and " + SqlCondition.render(branch.criterion(), parameters);
    }

    private long count(String tenantId) {
        var parameters = new Parameters(2);
        String counts = branches.stream()
                .map(branch -> "(select count(*) from " + branch.rows() + " and "
                        + SqlCondition.render(branch.criterion(), parameters) + ")")
                .collect(Collectors.joining(" + "));
        Query query = entityManager.createNativeQuery("select " + counts);
        query.setParameter(1, tenantId);
        parameters.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    // A value that one table's rows may lack, may be lacking.
    private Order order() {
        Order first = branches.get(0).order();
        boolean always = branches.stream().allMatch(branch -> branch.order().always());
        return new Order(first.expression(), first.type(), first.descending(), always);
    }
}
