package dev.rollcall.platform.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;

/**
 * Runs SQL in the caller's transaction, on the connection that JPA writes on. What JPA has kept back is written first,
 * as it is before JPA's own queries, so a statement sees it. A failure is a
 * {@link jakarta.persistence.PersistenceException}, as it is of JPA: {@link ConstraintViolations} reads both.
 */
@Dependent
public class Sql {
    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A statement to be given its values.
     *
     * @param text a constant with its parameters by name: {@code select user_name from person where tenant_id =
     *     :tenant}
     */
    public SqlStatement of(String text) {
        return new SqlStatement(this::connection, SqlText.of(text));
    }

    /** A statement whose text is made for what is asked, such as that of a filter; it is not remembered. */
    public SqlStatement made(String text) {
        return new SqlStatement(this::connection, SqlText.parse(text));
    }

    /** The rows of a statement as entities, which nobody may change. */
    public <E> List<E> entities(Class<E> type, SqlStatement statement) {
        return statement.entities(entityManager, type);
    }

    private Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }
}
