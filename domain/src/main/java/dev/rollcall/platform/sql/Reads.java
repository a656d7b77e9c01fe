package dev.rollcall.platform.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Reads outside of any write: on one connection, without a transaction, so that each statement is one round trip. What
 * is read inside of somebody's transaction is read as part of it.
 */
@Dependent
public class Reads {
    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource database;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Sql ofTransaction;

    @Inject
    private Replica replica;

    /** What the statements of {@code reading} find. */
    public <T> T of(Function<Sql, T> reading) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            T found = reading.apply(ofTransaction);
            ofTransaction.send();
            return found;
        }
        try (Connection connection = database.getConnection()) {
            Sql sql = new OfMain(connection, replica);
            T found = reading.apply(sql);
            sql.send();
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static final class OfMain extends ConnectionSql {
        private final Replica replica;

        OfMain(Connection connection, Replica replica) {
            super(connection);
            this.replica = replica;
        }

        @Override
        public <T> Optional<T> onReplica(Function<Sql, Optional<T>> reading) {
            return replica.read(reading);
        }
    }
}
