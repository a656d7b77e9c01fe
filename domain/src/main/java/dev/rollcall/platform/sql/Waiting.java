package dev.rollcall.platform.sql;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one connection that wait to be sent together: one round trip on PostgreSQL, one after the other on H2,
 * which lies in this process. They run in the order in which they came; each sees what those before it have written.
 */
final class Waiting {
    /** Enough for one write; more are sent in several parts. */
    private static final int MOST = 40;

    private final List<Call> calls = new ArrayList<>();
    private final boolean open;

    private Waiting(boolean open) {
        this.open = open;
    }

    /** Where statements can wait. */
    static Waiting open() {
        return new Waiting(true);
    }

    /** Where nothing can wait, since nobody would send it: outside of a transaction. */
    static Waiting closed() {
        return new Waiting(false);
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    boolean isFull() {
        return calls.size() >= MOST;
    }

    /** @throws IllegalStateException outside of a transaction */
    void checkOpen() {
        if (!open) {
            throw new IllegalStateException("There is no transaction in which a statement could wait.");
        }
    }

    /** @param send what to do when the answer is asked for before the statement was sent */
    <T> Awaited<T> add(SqlStatement statement, SqlStatement.Reading<T> reading, Runnable send) {
        var awaited = new Awaited<T>(send);
        calls.add(new Call(statement, (rows, changed) -> awaited.found(reading.read(rows, changed))));
        return awaited;
    }

    /**
     * Sends them.
     *
     * @throws PersistenceException when one fails; those behind it have not run
     */
    void send(Connection connection) {
        List<Call> sent = List.copyOf(calls);
        calls.clear();
        try {
            if (sent.size() == 1 || takesSeveral(connection)) {
                run(connection, sent);
            } else {
                for (Call call : sent) {
                    run(connection, List.of(call));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException("Failed: " + texts(sent), e);
        }
    }

    @Override
    public String toString() {
        return texts(calls);
    }

    private static String texts(List<Call> calls) {
        return calls.stream().map(Call::toString).collect(Collectors.joining("; "));
    }

    private static boolean takesSeveral(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static void run(Connection connection, List<Call> sent) throws SQLException {
        String text = sent.stream().map(call -> call.statement().jdbc()).collect(Collectors.joining("; "));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int seconds = sent.stream()
                    .mapToInt(call -> call.statement().mostSeconds())
                    .max()
                    .orElse(0);
            if (seconds > 0) {
                statement.setQueryTimeout(seconds);
            }
            int position = 1;
            for (Call call : sent) {
                position = call.statement().bind(statement, position);
            }
            boolean hasRows = statement.execute();
            for (Call call : sent) {
                if (hasRows) {
                    try (ResultSet rows = statement.getResultSet()) {
                        call.result().take(rows, 0);
                    }
                } else {
                    call.result().take(null, statement.getUpdateCount());
                }
                hasRows = statement.getMoreResults();
            }
        }
    }

    /** A statement, and who takes what comes of it. */
    private record Call(SqlStatement statement, Result result) {
        @Override
        public String toString() {
            return statement.toString();
        }
    }

    /** What comes of a statement: rows, or a number of them. */
    private interface Result {
        void take(@Nullable ResultSet rows, int changed) throws SQLException;
    }
}
