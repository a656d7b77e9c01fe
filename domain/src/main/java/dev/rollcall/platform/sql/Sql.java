package dev.rollcall.platform.sql;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs SQL. Where it is injected, it runs in the caller's transaction, on the connection that JPA writes on: what JPA
 * has kept back is written first, as it is before JPA's own queries, so a statement sees it. {@link Reads} gives one
 * without a transaction. A failure is a {@link jakarta.persistence.PersistenceException}, as it is of JPA:
 * {@link ConstraintViolations} reads both. Statements that need not run at once wait for the next one that must, and go
 * to the database with it ({@link SqlStatement#later}, {@link SqlStatement#awaited}); whoever makes one wait sends it
 * before the transaction ends, or the transaction fails.
 */
public abstract class Sql {
    /** Runs on a connection; whoever has opened it sends what waits and closes it. */
    public static Sql on(Connection connection) {
        return new ConnectionSql(connection);
    }

    /**
     * A statement to be given its values.
     *
     * @param text a constant with its parameters by name: {@code select user_name from person where tenant_id =
     *     :tenant}
     */
    public SqlStatement of(String text) {
        return new SqlStatement(this, SqlText.of(text));
    }

    /** A statement whose text is made for what is asked, such as that of a filter; it is not remembered. */
    public SqlStatement made(String text) {
        return new SqlStatement(this, SqlText.parse(text));
    }

    /** Sends what waits ({@link SqlStatement#later}), if anything does. */
    public final void send() {
        Waiting waiting = waiting();
        if (!waiting.isEmpty()) {
            waiting.send(connection());
        }
    }

    /**
     * What {@code reading} finds on the read replica, which lags behind.
     *
     * @return empty where there is no replica, where it does not answer, inside a transaction, and where the reading
     *     finds it too far behind
     */
    public <T> Optional<T> onReplica(Function<Sql, Optional<T>> reading) {
        return Optional.empty();
    }

    abstract Connection connection();

    /** What waits on the connection. */
    abstract Waiting waiting();
}
