package dev.rollcall.platform.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/** The {@link Sql} of the caller's transaction. */
@Dependent
class TransactionSql extends Sql {
    @PersistenceContext
    private EntityManager entityManager;

    @Override
    Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }
}
