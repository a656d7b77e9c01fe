package dev.rollcall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules and open requests from before answers that nobody asked for were asked back. */
class AskingBackMigrationTest {
    private static final String NOW = "timestamp with time zone '2026-11-24 00:00:00+00'";

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        database.setURL(url);
        database.setUser("rollcall");
        connection = DriverManager.getConnection(url, "rollcall", "");
        Migrations.of(database, false).target("30").load().migrate();
        organization("on");
        organization("off");
    }

    @AfterEach
    void drop() throws SQLException {
        execute("shutdown");
    }

    @Test
    void whereTheTileWasOnItIsAskedBackAndWhereItWasOffItStaysOff() throws SQLException {
        rules("on", true);
        rules("off", false);

        migrate();

        assertThat(column(
                        "select idp_initiated || ' ' || answers_taken_unasked from sign_in_policy order by tenant_id"))
                .containsExactlyInAnyOrder("TRUE FALSE", "FALSE FALSE");
        assertThat(column("select tenant_id from sign_in_policy where idp_initiated and not answers_taken_unasked"))
                .containsExactly("on");
        assertThat(column("select just_in_time || name_id_rule || updated_by from sign_in_policy where sha1_allowed"))
                .containsOnly("ALWAYSEXTERNAL_IDada")
                .hasSize(2);
    }

    @Test
    void requestsThatWereOpenStayOpenAndOnesThatAskBackCanBe() throws SQLException {
        for (var purpose : List.of("SIGN_IN", "TEST", "LOGOUT")) {
            request(purpose);
        }

        migrate();

        request("IDP_INITIATED");
        assertThat(column("select purpose from authn_request order by purpose"))
                .containsExactly("IDP_INITIATED", "LOGOUT", "SIGN_IN", "TEST");
        assertThatThrownBy(() -> request("OTHER")).hasMessageContaining("authn_request_purpose_ck");
    }

    private void migrate() {
        Migrations.of(database, false).load().migrate();
    }

    private void organization(String id) throws SQLException {
        execute("insert into organization (id, slug, name, created_at) values ('" + id + "', '" + id + "', 'n', " + NOW
                + ")");
    }

    private void rules(String tenant, boolean idpInitiated) throws SQLException {
        execute("insert into sign_in_policy (tenant_id, idp_initiated, just_in_time, sso_required, name_id_rule,"
                + " sha1_allowed, admin_idle_minutes, admin_absolute_minutes, other_idle_minutes,"
                + " other_absolute_minutes, updated_at, updated_by) values ('" + tenant + "', " + idpInitiated
                + ", 'ALWAYS', true, 'EXTERNAL_ID', true, 30, 720, 720, 720, " + NOW + ", 'ada')");
    }

    private void request(String purpose) throws SQLException {
        execute("insert into authn_request (tenant_id, id, handle_hash, purpose, target, expires_at) values ('on', '_"
                + purpose + "', 'h', '" + purpose + "', '/', " + NOW + ")");
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
