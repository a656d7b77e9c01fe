package dev.rollcall.platform.database;

import dev.rollcall.platform.sql.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Has PostgreSQL look at a table as soon as there is something in it. By itself it does so within a minute; until then
 * it takes every index that begins with the tenant for as good as the primary key, so the foreign keys of a first sync
 * would be checked by reading the tenant, for each row that is written.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstStatistics {
    /** Five pages: some fifty people. */
    private static final int BYTES = 5 * 8192;

    @Inject
    private Sql sql;

    private boolean isPostgresql;

    @PostConstruct
    void configure() {
        isPostgresql = DatabaseSettings.configured().isPostgresql();
    }

    /** Every two seconds on each node; two at the same table do it once. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        if (isPostgresql) {
            analyzeGrown(sql);
        }
    }

    /** Analyzes the tables that have grown and were never analyzed. */
    static void analyzeGrown(Sql sql) {
        List<String> tables = sql.of("""
                        select quote_ident(relname) as name from pg_class
                        where relnamespace = cast(current_schema() as regnamespace) and relkind = 'r' and reltuples < 0
                          and pg_relation_size(oid) >= :bytes""").with("bytes", BYTES).list(row -> row.text("name"));
        tables.forEach(table -> sql.made("analyze (skip_locked) " + table).update());
    }
}
