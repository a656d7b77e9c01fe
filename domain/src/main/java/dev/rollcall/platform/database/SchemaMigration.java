package dev.rollcall.platform.database;

import dev.rollcall.platform.setting.FailedStart;
import dev.rollcall.platform.setting.PublicUrl;
import dev.rollcall.setting.ConfigurationException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.annotation.sql.DataSourceDefinitions;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Brings the schema up to date before anything asks the database. Other start-up beans depend on it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinitions({
    @DataSourceDefinition(
            name = "java:app/jdbc/Rollcall",
            className = "dev.rollcall.platform.database.RollcallDataSource",
            minPoolSize = 8,
            maxPoolSize = 30,
            // Who gets none soon is told to come again (PassingFailure) instead of waiting for a minute.
            properties = {
                "fish.payara.max-wait-time-in-millis=900",
                // All connections are of one user.
                "fish.payara.match-connections=false"
            },
            transactional = true),
    @DataSourceDefinition(
            name = "java:app/jdbc/RollcallReplica",
            className = "dev.rollcall.platform.database.ReplicaDataSource",
            minPoolSize = 0,
            maxPoolSize = 8,
            properties = {
                "fish.payara.max-wait-time-in-millis=100",
                "fish.payara.match-connections=false",
                // A replica may have been away since a connection was opened.
                "fish.payara.is-connection-validation-required=true",
                "fish.payara.connection-validation-method=table",
                "fish.payara.validation-table-name=pg_tablespace",
                "fish.payara.fail-all-connections=true"
            },
            transactional = false)
})
public class SchemaMigration {
    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        FailedStart.explain(() -> {
            DatabaseSettings settings = DatabaseSettings.configured();
            DatabaseSettings.replica();
            PublicUrl.configured();
            SealingKeys.configured();
            check(settings);
            Migrations.of(dataSource, settings.isPostgresql()).load().migrate();
        });
    }

    private void check(DatabaseSettings settings) {
        String sql = settings.isPostgresql() ? "show synchronous_commit" : "select h2version()";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            String answer = result.getString(1);
            LOG.info(() -> settings.isPostgresql()
                    ? "Database: PostgreSQL, synchronous_commit " + answer
                    : "Database: H2 " + answer + " in " + settings.url().replaceAll("^jdbc:h2:private:|;.*$", ""));
            if (settings.isPostgresql() && "off".equals(answer)) {
                LOG.warning(
                        "PostgreSQL runs with synchronous_commit = off: a crash may lose acknowledged changes. Set it to on.");
            }
            if (!settings.isPostgresql() && answer.startsWith("2.2.")) {
                throw new ConfigurationException(
                        "The server's own H2 " + answer + " is in use, which can damage its file"
                                + " (h2database #4012). Remove h2.jar from the server's libraries, or set ROLLCALL_DB_URL to a PostgreSQL.");
            }
        } catch (SQLException e) {
            throw new ConfigurationException("The database cannot be asked (" + e.getMessage() + ").");
        }
    }
}
