package dev.rollcall.platform.database;

import dev.rollcall.platform.sql.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Has PostgreSQL look at a table as soon as there is something in it. By itself it does so within a minute; until then
 * it takes every index that begins with the tenant for as good as the primary key, so the foreign keys of a first sync
 * would be checked by reading the tenant, for each row that is written. There is no transaction of the container, so a
 * database that does not answer fails nothing but this look.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStatistics {
    private static final Logger LOG = Logger.getLogger(FirstStatistics.class.getName());
    /** Five pages: some fifty people. */
    private static final int BYTES = 5 * 8192;

    private final boolean needed = DatabaseSettings.configured().isPostgresql();

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource database;

    /** Every two seconds on each node; two at the same table do it once. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        if (!needed) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            analyzeGrown(Sql.on(connection));
        } catch (SQLException | PersistenceException e) {
            LOG.log(Level.FINE, "Tables that have grown were not analyzed; it is tried again", e);
        }
    }

    /** Analyzes the tables that have grown since they were empty and have not been analyzed. */
    static void analyzeGrown(Sql sql) {
        List<String> tables = sql.of("""
                        select quote_ident(relname) as name from pg_class
                        where relnamespace = cast(current_schema() as regnamespace) and relkind = 'r' and relpages = 0
                          and pg_relation_size(oid) >= :bytes""").with("bytes", BYTES).list(row -> row.text("name"));
        tables.forEach(table -> sql.made("analyze (skip_locked) " + table).update());
    }
}
