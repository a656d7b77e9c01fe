package dev.rollcall.systemtest.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.idp.RoutedOkta;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * What was read of metadata is kept whole: signing in and out takes it from there, and not from the document. The test
 * changes rows under the running server.
 */
@MicroShedTest
@EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
class KeptMetadataIT extends OpenSettingsTest {
    private static final String OF_THE_SCHOOL = " where tenant_id = (select id from organization where slug = ?)";

    @Test
    void theDocumentIsReadOnceMoreWhereAnEarlierVersionHasKeptLessAndNeverAfterThat() throws Exception {
        settings.upload(RoutedOkta.metadata(OKTA));
        assertThat(isReadWhole()).isTrue();
        update("update idp_connection set read_whole = false, post_logout_url = null, post_logout_response_url = null"
                + OF_THE_SCHOOL);

        signInAndOut();
        assertThat(isReadWhole()).isTrue();

        update("update idp_connection set metadata_xml = 'unreadable'" + OF_THE_SCHOOL);
        signInAndOut();
    }

    private void signInAndOut() {
        try (var browser = browser(true)) {
            var okta = new RoutedOkta(browser, OKTA, school, GRACE);
            var site = new AdminSite(browser);
            school.chooseSingleSignOn(site);
            RoutedOkta.arrive(site, true, RoutedOkta.SINGLE_SIGN_ON);
            site.press("Back");
            site.page().waitForURL("**/home.xhtml");

            site.press("Sign out");
            RoutedOkta.arrive(site, true, RoutedOkta.SINGLE_LOGOUT);
            site.press("Back");
            site.page().getByText("You are signed out, here and at Okta.").waitFor();
            assertThat(okta.messages()).hasSize(2);
        }
    }

    private void update(String sql) throws SQLException {
        var database = SharedServer.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, school.slug());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean isReadWhole() throws SQLException {
        var database = SharedServer.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement("select read_whole from idp_connection" + OF_THE_SCHOOL)) {
            statement.setString(1, school.slug());
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getBoolean(1);
            }
        }
    }
}
