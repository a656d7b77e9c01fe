package dev.rollcall.platform.database;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.setting.DatabaseUrl;
import dev.rollcall.setting.ReplicaUrl;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which database is used: PostgreSQL when {@code rollcall.db.url} is set, else the embedded H2 in
 * {@code rollcall.data.dir}.
 *
 * @param url the JDBC address
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable String password) {
    // WRITE_DELAY=0: an acknowledged commit survives the end of the process. The rest brings H2 close to PostgreSQL.
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /**
     * Reads the settings.
     *
     * @throws dev.rollcall.setting.ConfigurationException with a sentence that names the wrong key
     */
    public static DatabaseSettings configured() {
        Optional<String> url = Configuration.value(DatabaseUrl.KEY);
        if (url.isEmpty()) {
            return new DatabaseSettings(
                    "jdbc:h2:" + PrivateFilePath.SCHEME + ":"
                            + configuredDirectory().resolve(DatabaseUrl.EMBEDDED) + H2_OPTIONS,
                    "rollcall",
                    "");
        }
        return new DatabaseSettings(
                DatabaseUrl.checked(url.get()),
                Configuration.value("rollcall.db.user").orElse(null),
                Configuration.value("rollcall.db.password").orElse(null));
    }

    /**
     * The read replica, if there is one; its user and password are the main database's unless it has its own.
     *
     * @throws dev.rollcall.setting.ConfigurationException with a sentence that names the wrong key
     */
    static Optional<DatabaseSettings> replica() {
        return ReplicaUrl.of(Configuration::value).map(url -> {
            DatabaseSettings main = configured();
            return new DatabaseSettings(
                    url,
                    Configuration.value("rollcall.db.replica.user").orElse(main.user()),
                    Configuration.value("rollcall.db.replica.password").orElse(main.password()));
        });
    }

    /** Where the embedded database lies; empty with PostgreSQL. */
    Optional<Path> dataDirectory() {
        return isPostgresql() ? Optional.empty() : Optional.of(configuredDirectory());
    }

    /** Where the embedded database's key is kept; empty with PostgreSQL. */
    Optional<KeyFile> keyFile() {
        return dataDirectory().map(KeyFile::in);
    }

    private static Path configuredDirectory() {
        return DatabaseUrl.directory(Configuration::value);
    }

    public boolean isPostgresql() {
        return url.startsWith("jdbc:postgresql:");
    }
}
