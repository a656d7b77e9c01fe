package dev.rollcall.incontainer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.database.FirstStatistics;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** That somebody looks at tables that grow ({@link FirstStatistics}), and not PostgreSQL by itself. */
@ExtendWith(ArquillianExtension.class)
@DisabledIfSystemProperty(named = "rollcall.test.database", matches = "h2")
class FirstStatisticsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource database;

    @Test
    void aTableThatHasGrownIsAnalyzedSoon() throws Exception {
        try (Connection connection = database.getConnection()) {
            execute(connection, "create table grown (word text) with (autovacuum_enabled = false)");
            try {
                execute(connection, "insert into grown select repeat('x', 100) from generate_series(1, 1000)");

                Instant end = Instant.now().plus(SOON);
                while (rows(connection) != 1000 && Instant.now().isBefore(end)) {
                    Thread.sleep(200);
                }
                assertThat(rows(connection)).isEqualTo(1000);
            } finally {
                execute(connection, "drop table grown");
            }
        }
    }

    /** As PostgreSQL knows them. */
    private static long rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select reltuples from pg_class where relname = 'grown'")) {
            assertThat(found.next()).isTrue();
            return found.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
