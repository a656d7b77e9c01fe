package dev.rollcall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and groups whose names were two before names were compared by their keys. */
class NameKeyMigrationTest {
    private static final String NOW = "timestamp with time zone '2026-11-24 00:00:00+00'";

    private final JdbcDataSource database = new JdbcDataSource();
    private final List<String> warnings = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            warnings.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        database.setURL(url);
        database.setUser("rollcall");
        connection = DriverManager.getConnection(url, "rollcall", "");
        Migrations.of(database, false).target("28").load().migrate();
        organization("t");
        organization("u");
        Logger.getLogger(NameKeyMigration.class.getName()).addHandler(listener);
    }

    @AfterEach
    void drop() throws SQLException {
        Logger.getLogger(NameKeyMigration.class.getName()).removeHandler(listener);
        execute("shutdown");
    }

    @Test
    void whoHadANameFirstKeepsItAndTheOthersStay() throws SQLException {
        person("t", "1", "alpha", "alpha");
        person("t", "2", "\uFF21lpha ", "\uFF41lpha ");
        person("t", "3", "al\u00ADpha", "al\u00ADpha");
        person("t", "4", "beta", "beta");
        person("u", "5", "alpha", "alpha");

        Migrations.of(database, false).load().migrate();

        assertThat(column("select user_name_key from person order by id"))
                .containsExactly("alpha", "alpha", "alpha", "beta", "alpha");
        assertThat(column("select user_name_claim from person order by id"))
                .containsExactly("alpha", "alpha\u00012", "alpha\u00013", "beta", "alpha");
        assertThat(column("select user_name from person where id = '2'")).containsExactly("\uFF21lpha ");
        assertThat(warnings).hasSize(2).anySatisfy(warning -> assertThat(warning)
                .contains("organization t", "userName of 2", "that of 1")
                .doesNotContain("lpha"));
    }

    @Test
    void whoWasDeletedIsKnownByTheNewKeyAndClaimsNothing() throws SQLException {
        person("t", "1", "\uFF21lpha", null);
        execute("update person set deleted_at = " + NOW + ", former_user_name_key = '\uFF41lpha'");

        Migrations.of(database, false).load().migrate();

        assertThat(column("select former_user_name_key from person")).containsExactly("alpha");
        assertThat(column("select user_name_claim from person")).containsExactly((String) null);
    }

    @Test
    void groupsKeepTheirNamesToo() throws SQLException {
        group("1", "Staff", "staff");
        group("2", "Staff ", "staff ");

        Migrations.of(database, false).load().migrate();

        assertThat(column("select display_name_claim from directory_group order by id"))
                .containsExactly("staff", "staff\u00012");
        assertThat(warnings).singleElement().asString().contains("displayName of a group of 2", "that of 1");
    }

    @Test
    void manyNamesAreFoldedInSeveralBatches() throws SQLException {
        execute(
                "insert into person (tenant_id, id, version, created_at, last_modified, active, source, role, user_name,"
                        + " user_name_key) select 't', 'p' || (10000 + x), 1, " + NOW + ", " + NOW
                        + ", true, 'OKTA', 'LEARNER', '\uFF21' || x, '\uFF41' || x from system_range(1, 1201) as numbers (x)");

        Migrations.of(database, false).load().migrate();

        assertThat(column("select count(*) from person where user_name_claim like 'a%'"))
                .containsExactly("1201");
    }

    private void organization(String id) throws SQLException {
        execute("insert into organization (id, slug, name, created_at) values ('" + id + "', '" + id + "', 'n', " + NOW
                + ")");
    }

    private void person(String tenant, String id, String name, String key) throws SQLException {
        execute(
                "insert into person (tenant_id, id, version, created_at, last_modified, active, source, role, user_name,"
                        + " user_name_key) values ('" + tenant + "', '" + id + "', 1, " + NOW + ", " + NOW
                        + ", true, 'OKTA', 'LEARNER', '" + name + "', " + (key == null ? "null" : "'" + key + "'")
                        + ")");
    }

    private void group(String id, String name, String key) throws SQLException {
        execute("insert into directory_group (tenant_id, id, version, created_at, last_modified, source, display_name,"
                + " display_name_key) values ('t', '" + id + "', 1, " + NOW + ", " + NOW + ", 'OKTA', '" + name + "', '"
                + key + "')");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
