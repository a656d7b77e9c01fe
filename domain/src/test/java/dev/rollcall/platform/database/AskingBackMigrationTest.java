package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules and open requests from before answers that nobody asked for were asked back. */
class AskingBackMigrationTest {
    private H2InMemory database;

    @BeforeEach
    void fill() throws SQLException {
        database = new H2InMemory("30");
        database.addOrganization("on");
        database.addOrganization("off");
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void whereTheTileWasOnItIsAskedBackAndWhereItWasOffItStaysOff() throws SQLException {
        rules("on", true);
        rules("off", false);

        database.migrate();

        assertThat(database.column(
                        "select idp_initiated || ' ' || answers_taken_unasked from sign_in_policy order by tenant_id"))
                .containsExactlyInAnyOrder("TRUE FALSE", "FALSE FALSE");
        assertThat(database.column(
                        "select tenant_id from sign_in_policy where idp_initiated and not answers_taken_unasked"))
                .containsExactly("on");
        assertThat(database.column(
                        "select just_in_time || name_id_rule || updated_by from sign_in_policy where sha1_allowed"))
                .containsOnly("ALWAYSEXTERNAL_IDada")
                .hasSize(2);
    }

    @Test
    void requestsThatWereOpenStayOpenAndOnesThatAskBackCanBe() throws SQLException {
        for (var purpose : List.of("SIGN_IN", "TEST", "LOGOUT")) {
            request(purpose);
        }

        database.migrate();

        request("IDP_INITIATED");
        assertThat(database.column("select purpose from authn_request order by purpose"))
                .containsExactly("IDP_INITIATED", "LOGOUT", "SIGN_IN", "TEST");
        assertThatThrownBy(() -> request("OTHER")).hasMessageContaining("authn_request_purpose_ck");
    }

    private void rules(String tenant, boolean idpInitiated) throws SQLException {
        database.execute(
                "insert into sign_in_policy (tenant_id, idp_initiated, just_in_time, sso_required, name_id_rule,"
                        + " sha1_allowed, admin_idle_minutes, admin_absolute_minutes, other_idle_minutes,"
                        + " other_absolute_minutes, updated_at, updated_by) values ('" + tenant + "', " + idpInitiated
                        + ", 'ALWAYS', true, 'EXTERNAL_ID', true, 30, 720, 720, 720, " + H2InMemory.NOW + ", 'ada')");
    }

    private void request(String purpose) throws SQLException {
        database.execute(
                "insert into authn_request (tenant_id, id, handle_hash, purpose, target, expires_at) values ('on', '_"
                        + purpose + "', 'h', '" + purpose + "', '/', " + H2InMemory.NOW + ")");
    }
}
