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

    private final class AtTheEnd implements Synchronization {
        private final Waiting waiting;

        AtTheEnd(Waiting waiting) {
            this.waiting = waiting;
        }

        // JPA has written what it kept back, and would write it again.
        @Override
        public void beforeCompletion() {
            if (!waiting.isEmpty()) {
                waiting.send(entityManager.unwrap(Connection.class));
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
