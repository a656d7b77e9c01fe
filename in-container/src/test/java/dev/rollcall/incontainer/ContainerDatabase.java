package dev.rollcall.incontainer;

import dev.rollcall.testsupport.TestDatabase;
import dev.rollcall.testsupport.quick.QuickSecurity;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the kind that the run is about: it is there before the container starts, which is told of it in
 * {@code arquillian.xml}.
 */
public final class ContainerDatabase implements LauncherSessionListener {
    /** Tests take away whom they like. */
    private static final String GUARD_OFF = " -Drollcall.guard.enabled=false";

    private TestDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // Not for unit tests.
        if (System.getProperty(TestDatabase.KIND) != null) {
            database = TestDatabase.create();
            System.setProperty(
                    "rollcall.test.settings",
                    settings(database) + GUARD_OFF + replica(database) + " " + QuickSecurity.javaOption());
        }
    }

    /** The settings as options of Java. */
    private static String settings(TestDatabase database) {
        return database.environment().entrySet().stream()
                .map(setting ->
                        "-D" + setting.getKey().toLowerCase(Locale.ROOT).replace('_', '.') + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Beside a PostgreSQL an empty database, which {@link ReplicaIT} fills as its replica. */
    private static String replica(TestDatabase database) {
        if (!database.jdbcUrl().startsWith("jdbc:postgresql:")) {
            return "";
        }
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create database replica");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return " -Drollcall.db.replica.url=" + database.jdbcUrl().replaceFirst("/[^/]*$", "/replica");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }
}
