package dev.rollcall.platform.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;

/** The {@link Sql} of the caller's transaction. */
@Dependent
class TransactionSql extends Sql {
    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Override
    Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }

    @Override
    Waiting waiting() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return Waiting.closed();
        }
        if (transactions.getResource(Waiting.class) instanceof Waiting waiting) {
            return waiting;
        }
        Waiting waiting = Waiting.open();
        transactions.putResource(Waiting.class, waiting);
        transactions.registerInterposedSynchronization(new AtTheEnd(waiting));
        return waiting;
    }

    // By then the component whose connection it is has been left, so it is too late to send anything.
    private record AtTheEnd(Waiting waiting) implements Synchronization {
        @Override
        public void beforeCompletion() {
            if (!waiting.isEmpty()) {
                throw new IllegalStateException("Not sent before the end of the transaction: " + waiting);
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
