package dev.rollcall.systemtest.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * That our own certificate ends soon is said where an admin looks, as of Okta's. Ours lasts for ten years: the test
 * puts another in its place, under the running server.
 */
@MicroShedTest
@EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
class OurCertificateEndIT extends OpenSettingsTest {
    private void make(int days) throws Exception {
        // Whoever opens the tab has a key made.
        settings.open("/settings/okta.xhtml?tab=saml");
        put(SelfSignedKey.make(days).certificate().getEncoded());
    }

    private void put(byte[] certificate) throws SQLException {
        var database = SharedServer.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement("update sp_key_pair set certificate = ?"
                        + " where tenant_id = (select id from organization where slug = ?)")) {
            statement.setString(1, Base64.getEncoder().encodeToString(certificate));
            statement.setString(2, school.slug());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"6, refused, bad", "20, waiting, waiting"})
    void itIsWarnedOfOnTheOverviewAndBesideTheSettings(int days, String notice, String chip) throws Exception {
        make(days);

        settings.open("/overview.xhtml");
        assertThat(settings.page().select(".notice." + notice).text())
                .contains(
                        "Our own SAML certificate ends in " + days + " days", "press Change key", "Open the SAML tab");
        settings.open("/settings/single-sign-on.xhtml");
        assertThat(settings.page().select(".chip." + chip).eachText())
                .contains("Our certificate ends in " + days + " days");
    }

    @Test
    void oneThatLastsIsNotWarnedOf() throws Exception {
        make(40);

        settings.open("/overview.xhtml");
        assertThat(settings.text()).doesNotContain("Our own SAML certificate");
    }
}
