package dev.rollcall.search.list;

import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.ListedIds;
import dev.rollcall.search.Parameters;
import dev.rollcall.search.Position;
import dev.rollcall.search.SqlCondition;
import dev.rollcall.search.list.ListMarks.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists the rows of one tenant, a part at a time: one statement for the part (two where it is sorted), and one for the
 * total where neither the part nor a counter tells it.
 *
 * @param columns what is read of a row, each with its alias, such as {@code p.id, p.user_name}
 * @param mapping what becomes of a row
 * @param idOf the id of such a row
 * @param alias of the table
 * @param rows the table with its alias and the condition that every list has, such as {@code person p where p.tenant_id
 *     = :tenant}
 * @param counted what the rows are, of which all are counted with each write
 */
public record PagedSearch<E>(
        Sql sql,
        String columns,
        Function<Row, E> mapping,
        Function<E, String> idOf,
        String alias,
        String rows,
        Counted counted) {
    /** No filter may hold a connection longer than that; the client reads 503. */
    static final int MOST_SECONDS = 20;

    /**
     * So many are counted of a filtered list, and not more: nobody can use the number. Who reads on still reads all.
     */
    public static final int MOST_COUNTED = 100_000;

    public Listing<E> list(String tenantId, ListQuery query) {
        return list(tenantId, query, (reading, rows) -> rows);
    }

    /**
     * Like {@link #list(String, ListQuery)}. A further page of a walk through the whole list may come from the read
     * replica.
     *
     * @param whole what becomes of the rows of a part, with what belongs to them from the same database
     */
    public <R> Listing<R> list(String tenantId, ListQuery query, BiFunction<Sql, List<E>, List<R>> whole) {
        boolean all = query.criterion() instanceof Criterion.Everything;
        LongSupplier total =
                all ? ResourceCounts.total(sql, tenantId, counted) : () -> count(tenantId, query.criterion());
        if (query.slice() instanceof Slice.FromIndex page) {
            return ListWalks.page(
                    sql,
                    tenantId,
                    query.walker(),
                    query.order(),
                    page,
                    all ? counted : null,
                    (reading, slice, found) -> part(reading, tenantId, query.with(slice), found, whole),
                    total);
        }
        Listing<R> part = part(sql, tenantId, query, found -> {}, whole);
        return all ? part.withTotal(total.getAsLong()) : part;
    }

    private <R> Listing<R> part(
            Sql reading,
            String tenantId,
            ListQuery query,
            Consumer<Listing<?>> found,
            BiFunction<Sql, List<E>, List<R>> whole) {
        var search = new PagedSearch<>(reading, columns, mapping, idOf, alias, rows, counted);
        Listing<E> part = search.part(tenantId, query);
        found.accept(part);
        return part.map(items -> whole.apply(reading, items));
    }

    private Listing<E> part(String tenantId, ListQuery query) {
        Slice slice = query.slice();
        long offset = slice instanceof Slice.FromIndex page ? page.offset() : 0;
        if (slice.most() == 0 || offset > Integer.MAX_VALUE) {
            return new Listing<>(OptionalLong.empty(), List.of(), null, null, offset > 0, false);
        }
        boolean backwards = slice instanceof Slice.Before;
        List<Found<E>> found = query.order().expression() == null
                ? inOrderOfIds(tenantId, query, offset, backwards)
                : sorted(tenantId, query, (int) offset, backwards);
        return Window.of(slice, found, Found::position)
                .map(rows ->
                        rows.stream().map(Found::row).filter(Objects::nonNull).toList());
    }

    private record Found<E>(Position position, @Nullable E row) {}

    private List<Found<E>> inOrderOfIds(String tenantId, ListQuery query, long offset, boolean backwards) {
        Optional<Mark> mark = query.isOfNeighbors()
                ? new ListMarks(sql, tenantId, counted).before(offset, alias, rows)
                : Optional.empty();
        var parameters = new Parameters();
        String behindMark = mark.map(last -> new Position(null, last.id()))
                .map(last -> " and " + alias + "." + query.order().beyond(last, false, parameters))
                .orElse("");
        String text = inOrderOfIds(columns, alias, rows + behindMark, query, backwards, parameters);
        int skipped = (int) (offset - mark.map(Mark::index).orElse(0L));
        SqlStatement page =
                made(text, tenantId, parameters).part(skipped, query.slice().most() + 1);
        return page.list(row -> {
            E found = mapping.apply(row);
            return new Found<>(new Position(null, idOf.apply(found)), found);
        });
    }

    // The tenant is the same for all rows, but H2 takes the order of the primary key only for all of its columns. Where
    // ids come from related rows, the order of ids alone makes it look them up.
    static String inOrderOfIds(
            String columns, String alias, String rows, ListQuery query, boolean backwards, Parameters parameters) {
        String direction = backwards ? " desc" : "";
        return "select " + columns + " from " + rows + " and "
                + SqlCondition.render(query.criterion(), parameters)
                + beyond(query, backwards, parameters, alias + ".")
                + " order by " + (namesIds(query.criterion()) ? "" : alias + ".tenant_id" + direction + ", ")
                + alias + ".id" + direction;
    }

    private static boolean namesIds(Criterion criterion) {
        return criterion instanceof Criterion.Related
                || criterion instanceof Criterion.AnyRelated
                || (criterion instanceof Criterion.And and && (namesIds(and.left()) || namesIds(and.right())));
    }

    private List<Found<E>> sorted(String tenantId, ListQuery query, int offset, boolean backwards) {
        var parameters = new Parameters();
        String inner = "select " + alias + ".id as id, " + query.order().keys() + " from " + rows + " and "
                + SqlCondition.render(query.criterion(), parameters);
        String text =
                "select id, k from (" + inner + ") sorted_rows where 1 = 1" + beyond(query, backwards, parameters, "")
                        + " order by " + query.order().sqlByIndex(backwards);
        List<Position> positions = made(text, tenantId, parameters)
                .part(offset, query.slice().most() + 1)
                .list(row -> position(row, query.order().type()));
        Map<String, E> byId = new HashMap<>();
        byIds(tenantId, positions.stream().map(Position::id).toList()).forEach(row -> byId.put(idOf.apply(row), row));
        return positions.stream()
                .map(position -> new Found<>(position, byId.get(position.id())))
                .toList();
    }

    static Position position(Row row, Column.Type type) {
        Object key =
                switch (type) {
                    case TEXT, EXACT_TEXT, BINARY -> row.textOrNull("k");
                    case BOOLEAN -> row.flagOrNull("k");
                    case NUMBER -> row.decimalOrNull("k");
                    case TIMESTAMP -> row.instantOrNull("k");
                };
        return new Position(key, row.text("id"));
    }

    /** Those of the ids that have a row, in no order. */
    public List<E> byIds(String tenantId, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.of(byIds(columns, alias, rows))
                .with("tenant", tenantId)
                .withRows("ids", ids)
                .list(mapping);
    }

    static String byIds(String columns, String alias, String rows) {
        return "select " + columns + " from " + ListedIds.TABLE + ", " + rows + " and " + alias + ".id = listed.id";
    }

    private static String beyond(ListQuery query, boolean backwards, Parameters parameters, String qualifier) {
        Position position = query.slice() instanceof Slice.After after
                ? after.position()
                : query.slice() instanceof Slice.Before before ? before.position() : null;
        return position == null ? "" : " and " + qualifier + query.order().beyond(position, backwards, parameters);
    }

    private long count(String tenantId, Criterion criterion) {
        var parameters = new Parameters();
        String text = atMost("select 1 as one from " + rows + " and " + SqlCondition.render(criterion, parameters));
        return made(text, tenantId, parameters).one(row -> row.number("total"));
    }

    /** Counts what a statement finds, as far as it is counted. */
    static String atMost(String found) {
        return "select count(*) as total from (" + found + " fetch first " + (MOST_COUNTED + 1)
                + " rows only) counted_rows";
    }

    private SqlStatement made(String text, String tenantId, Parameters parameters) {
        return parameters.bind(sql.made(text).with("tenant", tenantId)).within(MOST_SECONDS);
    }
}
