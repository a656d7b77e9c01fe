package dev.rollcall.systemtest.browser.settings.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.microshed.testing.jupiter.MicroShedTest;

/** Metadata by its URL is kept up to date. H2 can be opened by its server only, and nobody wants to wait an hour. */
@Order(1)
@MicroShedTest
@EnabledIfSystemProperty(named = "rollcall.test.database", matches = "postgresql")
class DueMetadataUrlIT {
    private static final String PAGE = "/settings/okta.xhtml?tab=saml";
    /** The name of the second certificate. */
    private static final String SECOND = "CN=localhost";

    private static final String TENANT = " (select id from organization where slug = ?)";

    private final NewOrganization organization = NewOrganization.create();
    private final PlainSite site = organization.signedIn();

    DueMetadataUrlIT() throws Exception {}

    @Test
    void aDueUrlIsReadWithoutAnybodyAsking() throws Exception {
        try (var okta = new MetadataServer();
                var database = connection()) {
            site.open(PAGE);
            site.fill("Metadata URL", okta.url("/metadata"));
            site.press("Read metadata");
            site.press("Update");
            assertThat(site.text()).contains("Kept up to date").doesNotContain(SECOND);
            okta.addCertificate();
            update(database, "update idp_metadata_url set next_try_at = now() where tenant_id =" + TENANT);

            Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
            while (!site.text().contains(SECOND)) {
                assertThat(Instant.now()).as("the metadata is read").isBefore(deadline);
                Thread.sleep(500);
                site.open(PAGE);
            }
            assertThat(changes(database)).isEqualTo(2);
        }
    }

    private static Connection connection() throws SQLException {
        var database = SharedServer.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private void update(Connection database, String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, organization.slug());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private int changes(Connection database) throws SQLException {
        try (var statement =
                database.prepareStatement("select count(*) from idp_metadata_change where tenant_id =" + TENANT)) {
            statement.setString(1, organization.slug());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
