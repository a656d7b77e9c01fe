package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.sql.Sql;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL knows of a table what is in it soon after the first rows. */
class FirstStatisticsTest {
    private static PostgresSchema server;
    private static PGSimpleDataSource database;

    @BeforeAll
    static void start() throws Exception {
        server = new PostgresSchema();
        // An owner without other rights, as in production.
        database = server.migrated("grown", "rollcall");
        PostgresSchema.execute(
                database,
                // Or PostgreSQL might be there first.
                "alter table person set (autovacuum_enabled = false)",
                "insert into organization (id, slug, name, created_at) values ('t', 't', 'T', now())");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTableIsLookedAtOnceItHasGrown() throws SQLException {
        insertPeople(1, 10);
        analyzeGrown();
        assertThat(rows("person")).isEqualTo("-1");

        insertPeople(11, 400);
        assertThat(checkOfAForeignKey()).doesNotContain("id)::text = 'some'::text");
        analyzeGrown();
        assertThat(rows("person")).isEqualTo("400");
        assertThat(checkOfAForeignKey()).contains("id)::text = 'some'::text");
        assertThat(rows("directory_group")).isEqualTo("-1");

        // From now on it is PostgreSQL's own business.
        insertPeople(401, 500);
        analyzeGrown();
        assertThat(rows("person")).isEqualTo("400");
    }

    private static void analyzeGrown() throws SQLException {
        try (var connection = database.getConnection()) {
            FirstStatistics.analyzeGrown(Sql.on(connection));
        }
    }

    private static String rows(String table) throws SQLException {
        return PostgresSchema.column(database, "select reltuples from pg_class where relname = '" + table + "'")
                .get(0);
    }

    /** What it reads by. */
    private static String checkOfAForeignKey() throws SQLException {
        String check = "explain select 1 from only person x where tenant_id = 't' and id = 'some' for key share of x";
        return PostgresSchema.column(database, check).stream()
                .filter(line -> line.contains("Index Cond"))
                .findFirst()
                .orElseThrow();
    }

    private static void insertPeople(int first, int last) throws SQLException {
        PostgresSchema.execute(database, """
                insert into person (tenant_id, id, version, created_at, last_modified, active, source, role, user_name,
                       user_name_key, display_name, display_name_folded, name_formatted, name_formatted_folded,
                       family_name, family_name_folded, given_name, given_name_folded)
                select 't', n, 1, now(), now(), true, 'LOCAL', 'LEARNER', n, n, n, n, n, n, n, n, n, n
                from (select md5(i::text) as n from generate_series(%d, %d) i) names""".formatted(first, last));
    }
}
