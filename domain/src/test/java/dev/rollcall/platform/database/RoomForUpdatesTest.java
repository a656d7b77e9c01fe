package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.Ids;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A row that changes where no index looks takes no new entry in any index: PostgreSQL has room on its page. */
class RoomForUpdatesTest {
    private static final int ROWS = 600;
    private static final int AT_ONCE = 20;
    private static final List<String> IDS =
            Stream.generate(Ids::next).limit(ROWS).toList();

    private static PostgresSchema server;
    private static PGSimpleDataSource database;

    @BeforeAll
    static void start() throws Exception {
        server = new PostgresSchema();
        database = server.migrated("updated", server.superuser());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void repeatsAreCountedInPlace() throws SQLException {
        assertThat(inPlace(
                        "activity",
                        "insert into activity (tenant_id, id, request_id, occurred_at, actor, operation, resource_type,"
                                + " result, status, detail) values ('t', '%1$s', '%1$s', now(), 'Okta', 'REQUEST', 'USER',"
                                + " 'ANSWERED', 200, '')",
                        "update activity set repeats = repeats + 1, last_at = now()"
                                + " where tenant_id = 't' and request_id = '%s'"))
                .isGreaterThan(97);
    }

    @Test
    void whenSomebodyWasHeardOfIsWrittenInPlace() throws SQLException {
        assertThat(inPlace(
                        "person_trace",
                        "insert into person_trace (tenant_id, person_id, heard_at) values ('t', '%s', now())",
                        "update person_trace set heard_at = now() where tenant_id = 't' and person_id = '%s'"))
                .isGreaterThan(97);
    }

    /** Of a hundred updates so many, when each row is new, and those that are written together lie apart. */
    private static long inPlace(String table, String insert, String update) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String id : IDS) {
                statement.addBatch(insert.formatted(id));
            }
            statement.executeBatch();
            List<String> scattered = IDS.stream().sorted(Ids.SCATTERED).toList();
            connection.setAutoCommit(false);
            for (int from = 0; from < ROWS; from += AT_ONCE) {
                for (String id : scattered.subList(from, from + AT_ONCE)) {
                    statement.execute(update.formatted(id));
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
            statement.execute("select pg_stat_force_next_flush()");
            try (var rows = statement.executeQuery(
                    "select 100 * n_tup_hot_upd / n_tup_upd from pg_stat_user_tables where relname = '" + table
                            + "'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
