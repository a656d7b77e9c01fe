package dev.rollcall.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/**
 * Runs SQL in the caller's transaction, on the connection that JPA writes on. What JPA has kept back is written first, as it
 * is before JPA's own queries, so a statement sees it. A failure is a {@link jakarta.persistence.PersistenceException}, as it is
 * of JPA: {@link ConstraintViolations} reads both.
 */
@Dependent
public class Sql {
    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A statement to be given its values.
     *
     * @param text with its parameters by name: {@code select user_name from person where tenant_id = :tenant}; nothing of a
     *     request's text may be in it
     */
    public SqlStatement of(String text) {
        return new SqlStatement(this::connection, text);
    }

    private Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }
}
