package dev.rollcall.search.list;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import dev.rollcall.search.Parameters;
import dev.rollcall.search.Position;
import dev.rollcall.search.SqlCondition;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lists rows of several tables as one list of one tenant, a part at a time.
 *
 * @param branches the tables, each with what is asked of it; the orders differ in their expressions only
 */
public record CombinedSearch(Sql sql, List<Branch> branches) {
    /**
     * One table.
     *
     * @param alias of the table
     * @param rows the table with its alias and the condition that every list has; {@code :tenant} is the tenant
     * @param totalOfAll the kept count of all its rows
     */
    public record Branch(String alias, String rows, Criterion criterion, Order order, LongSupplier totalOfAll) {}

    /**
     * A row that was found.
     *
     * @param branch the position of its table among the branches
     */
    public record Found(int branch, Position position) {}

    public CombinedSearch {
        branches = List.copyOf(branches);
    }

    /**
     * The part of the list; a part by index knows the total.
     *
     * @param walker keeps the client's place from one page of a walk by index to the next; null for none
     */
    public Listing<Found> list(String tenantId, Slice slice, @Nullable Walker walker) {
        return slice instanceof Slice.FromIndex page
                ? ListWalks.page(
                        sql,
                        tenantId,
                        walker,
                        order(),
                        page,
                        null,
                        (main, part, found) -> {
                            Listing<Found> rows = part(tenantId, part);
                            found.accept(rows);
                            return rows;
                        },
                        () -> total(tenantId))
                : part(tenantId, slice);
    }

    private Listing<Found> part(String tenantId, Slice slice) {
        long offset = slice instanceof Slice.FromIndex page ? page.offset() : 0;
        if (slice.most() == 0 || offset > Integer.MAX_VALUE) {
            return new Listing<>(OptionalLong.empty(), List.of(), null, null, offset > 0, false);
        }
        return Window.of(slice, rows(tenantId, slice, (int) offset), Found::position);
    }

    private List<Found> rows(String tenantId, Slice slice, int offset) {
        var parameters = new Parameters();
        String all = IntStream.range(0, branches.size())
                .mapToObj(i -> branch(i, slice, offset, parameters))
                .collect(Collectors.joining(" union all "));
        String text = "select id, k, branch from (" + all + ") combined_rows order by "
                + order().sql(slice instanceof Slice.Before);
        return made(text, tenantId, parameters)
                .part(offset, slice.most() + 1)
                .list(row ->
                        new Found(Math.toIntExact(row.number("branch")), PagedSearch.position(row, order().type())));
    }

    // No more of each table than the part can need.
    private String branch(int index, Slice slice, int offset, Parameters parameters) {
        Branch branch = branches.get(index);
        boolean backwards = slice instanceof Slice.Before;
        String expression = branch.order().expression();
        String rows = "select " + branch.alias() + ".id as id, "
                + (expression == null ? "cast(null as varchar)" : expression) + " as k from " + branch.rows() + " and "
                + SqlCondition.render(branch.criterion(), parameters);
        Position position = slice instanceof Slice.After after
                ? after.position()
                : slice instanceof Slice.Before before ? before.position() : null;
        String beyond = position == null ? "" : " where " + order().beyond(position, backwards, parameters);
        return "select id, k, " + index + " as branch from (select id, k from (" + rows + ") rows_" + index + beyond
                + " order by " + order().sql(backwards) + " fetch first " + (offset + slice.most() + 1)
                + " rows only) part_" + index;
    }

    private long total(String tenantId) {
        return branches.stream()
                .mapToLong(branch -> branch.criterion() instanceof Criterion.Everything
                        ? branch.totalOfAll().getAsLong()
                        : count(tenantId, branch))
                .sum();
    }

    private long count(String tenantId, Branch branch) {
        var parameters = new Parameters();
        String text = PagedSearch.atMost("select 1 as one from " + branch.rows() + " and "
                + SqlCondition.render(branch.criterion(), parameters));
        return made(text, tenantId, parameters).one(row -> row.number("total"));
    }

    private SqlStatement made(String text, String tenantId, Parameters parameters) {
        return parameters.bind(sql.made(text).with("tenant", tenantId)).within(PagedSearch.MOST_SECONDS);
    }

    // A value that one table's rows may lack, may be lacking.
    private Order order() {
        Order first = branches.get(0).order();
        boolean always = branches.stream().allMatch(branch -> branch.order().always());
        return new Order(first.expression(), first.type(), first.descending(), always, null);
    }
}
