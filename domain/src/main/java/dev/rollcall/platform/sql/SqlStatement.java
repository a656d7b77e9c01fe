package dev.rollcall.platform.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement with the values of its parameters. {@link Sql} makes it; it is given them before it runs. */
public final class SqlStatement {
    private final Sql sql;
    private final SqlText text;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private int skipped;
    private int most;
    private int mostSeconds;

    SqlStatement(Sql sql, SqlText text) {
        this.sql = sql;
        this.text = text;
    }

    /**
     * Gives a parameter its value.
     *
     * @param value a text, a number, a boolean, an {@link Instant} or a constant, which is kept by its name; null for
     *     none
     */
    public SqlStatement with(String name, @Nullable Object value) {
        return put(name, value instanceof Enum<?> constant ? constant.name() : value);
    }

    /**
     * Gives a parameter many values, each a row of one column: {@code (values :ids) as listed (id)}.
     *
     * @param rows not empty; each counts once
     */
    public SqlStatement withRows(String name, Collection<String> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("No rows for :" + name);
        }
        return put(name, rows.stream().distinct().toList());
    }

    private SqlStatement put(String name, @Nullable Object value) {
        if (!text.names().contains(name)) {
            throw new IllegalArgumentException("No parameter :" + name + " in " + text);
        }
        values.put(name, value);
        return this;
    }

    /** Only so many rows, after so many others; the statement ends with its order. */
    public SqlStatement part(int offset, int most) {
        this.skipped = offset;
        this.most = most;
        return this;
    }

    /** Gives up after so many seconds; the failure says that it has passed. */
    public SqlStatement within(int seconds) {
        this.mostSeconds = seconds;
        return this;
    }

    /** Inserts, updates or deletes; the answer is the number of rows. */
    public int update() {
        return now((rows, changed) -> changed);
    }

    /** Inserts, updates or deletes, with what is sent next on this connection: the caller does not need the number. */
    public void later() {
        var unused = changed();
    }

    /** The same, and how many rows it was is known when it was sent. */
    public Awaited<Integer> changed() {
        return waiting((rows, changed) -> changed);
    }

    /** What becomes of each row, in the order of the statement. */
    public <T> List<T> list(Function<Row, T> mapping) {
        return now((rows, changed) -> mapped(rows, mapping));
    }

    /** The same, read with what is sent next on this connection, or when it is asked for. */
    public <T> Awaited<List<T>> awaited(Function<Row, T> mapping) {
        return waiting((rows, changed) -> mapped(rows, mapping));
    }

    private static <T> List<T> mapped(@Nullable ResultSet found, Function<Row, T> mapping) throws SQLException {
        List<T> list = new ArrayList<>();
        ResultSet rows = Objects.requireNonNull(found);
        var row = new Row(rows);
        while (rows.next()) {
            list.add(mapping.apply(row));
        }
        return list;
    }

    private <T> T now(Reading<T> reading) {
        Waiting waiting = sql.waiting();
        Awaited<T> awaited = waiting.add(this, reading, sql::send);
        waiting.send(sql.connection());
        return awaited.get();
    }

    private <T> Awaited<T> waiting(Reading<T> reading) {
        Waiting waiting = sql.waiting();
        waiting.checkOpen();
        if (waiting.isFull()) {
            sql.send();
        }
        return waiting.add(this, reading, sql::send);
    }

    /** Reads each row, in the order of the statement. */
    public void each(Consumer<Row> reader) {
        list(row -> {
            reader.accept(row);
            return true;
        });
    }

    /** What becomes of the first row, if there is any. */
    public <T> Optional<T> first(Function<Row, T> mapping) {
        return list(mapping).stream().findFirst();
    }

    /** What becomes of the only row, such as a count. */
    public <T> T one(Function<Row, T> mapping) {
        List<T> list = list(mapping);
        if (list.size() != 1) {
            throw new IllegalStateException(list.size() + " rows instead of one: " + text);
        }
        return list.get(0);
    }

    /** Whether there is any row. */
    public boolean exists() {
        return !list(row -> true).isEmpty();
    }

    int mostSeconds() {
        return mostSeconds;
    }

    String jdbc() {
        String jdbc = text.jdbc(values);
        if (most == 0) {
            return jdbc;
        }
        // In the text, and not by setMaxRows, of which PostgreSQL hears only when it has planned to read all.
        return jdbc + (skipped == 0 ? "" : " offset " + skipped + " rows") + " fetch first " + most + " rows only";
    }

    /**
     * Gives a prepared statement the values.
     *
     * @param first the position of the first of them; the answer is the one behind the last
     */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (String name : text.names()) {
            if (!values.containsKey(name)) {
                throw new IllegalStateException("No value for :" + name + " in " + text);
            }
            Object value = values.get(name);
            if (value instanceof Collection<?> rows) {
                for (Object row : rows) {
                    statement.setObject(position++, row);
                }
            } else {
                // A Timestamp as JPA has it, for which PostgreSQL's driver counts days before 1582 by another calendar.
                statement.setObject(position++, value instanceof Instant instant ? Timestamp.from(instant) : value);
            }
        }
        return position;
    }

    /** What becomes of what a statement has found or changed. */
    interface Reading<T> {
        /** @param rows null of a statement that has none */
        T read(@Nullable ResultSet rows, int changed) throws SQLException;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
