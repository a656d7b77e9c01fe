package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/**
 * H2 keeps, in a check constraint with {@code in (...)}, the session that made it, and refuses every row once that
 * session is closed: a server that had made its schema itself would refuse writes as soon as the pool let the
 * connection of the migration go.
 */
class ChecksOnH2Test {
    private static final String URL =
            "jdbc:h2:mem:checks;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final String NOW = "timestamp with time zone '2026-11-24 00:00:00+00'";

    private static DataSource dataSource() {
        var source = new JdbcDataSource();
        source.setURL(URL);
        source.setUser("rollcall");
        return source;
    }

    @Test
    void rowsAreTakenAfterTheConnectionOfTheMigrationIsClosed() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL, "rollcall", "")) {
            Migrations.of(dataSource(), false).load().migrate();

            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "insert into organization (id, slug, name, created_at) values ('t', 's', 'n', " + NOW + ")");
                statement.execute(
                        "insert into person (tenant_id, id, version, created_at, last_modified, active, source,"
                                + " role, user_name) values ('t', 'p', 1, " + NOW + ", " + NOW
                                + ", true, 'PROVIDER', 'LEARNER', 'ada')");
                statement.execute(
                        "insert into directory_group (tenant_id, id, version, created_at, last_modified, source,"
                                + " display_name, display_name_key) values ('t', 'g', 1, " + NOW + ", " + NOW
                                + ", 'PROVIDER', 'Team', 'team')");
                statement.execute("insert into activity (tenant_id, id, occurred_at, actor, operation, resource_type,"
                        + " result, status, detail) values ('t', 'a', " + NOW
                        + ", 'x', 'CREATE', 'USER', 'SUCCESS', 201, '')");
            }
        }
    }

    @Test
    void noCheckAsksForOneOfAList() throws SQLException {
        List<String> withList = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(URL, "rollcall", "")) {
            Migrations.of(dataSource(), false).load().migrate();
            try (Statement statement = connection.createStatement();
                    ResultSet checks = statement.executeQuery(
                            "select constraint_name, check_clause from information_schema.check_constraints")) {
                while (checks.next()) {
                    if (checks.getString(2).contains(" IN(")) {
                        withList.add(checks.getString(1));
                    }
                }
            }
        }
        assertThat(withList).isEmpty();
    }
}
