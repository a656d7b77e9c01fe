package dev.rollcall.systemtest.scim.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.site.Visitor;
import dev.rollcall.testsupport.H2Database;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;

/** An organization's private SAML key, as it lies in the database while no server runs. */
final class SealedKeyPair {
    /** A key of the operator's, instead of the one in the data directory. */
    static final Map<String, String> OF_THE_OPERATOR =
            Map.of("ROLLCALL_SECRETS_KEY", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    private static final String WHERE = " where tenant_id = (select id from organization where slug = ?)";

    private final String slug;
    private final H2Database database;

    private SealedKeyPair(String slug, H2Database database) {
        this.slug = slug;
        this.database = database;
    }

    /** The organization's, which the first reading of its SAML metadata makes. */
    static SealedKeyPair of(String slug, URI server, H2Database database) {
        assertThat(new Visitor(server).get("/saml/" + slug + "/metadata").statusCode())
                .isEqualTo(200);
        return new SealedKeyPair(slug, database);
    }

    /** The name of the key with which it is sealed. */
    String sealedWith() throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement("select sealed_with from sp_key_pair" + WHERE)) {
            statement.setString(1, slug);
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).hasSize(16);
            return rows.getString(1);
        }
    }

    /** As a version has left it that sealed nothing. */
    void unseal() throws SQLException {
        String plain = Base64.getEncoder().encodeToString("as it was once".getBytes(StandardCharsets.UTF_8));
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(
                        "update sp_key_pair set sealed_with = null, private_key = ?" + WHERE)) {
            statement.setString(1, plain);
            statement.setString(2, slug);
            statement.execute();
        }
    }
}
