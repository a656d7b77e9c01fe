package dev.rollcall.setting;

import java.util.Optional;
import java.util.function.Function;

/** The address of the database's read replica ({@code rollcall.db.replica.url}), or none. */
public final class ReplicaUrl {
    /** The setting. */
    public static final String KEY = "rollcall.db.replica.url";

    private ReplicaUrl() {}

    /**
     * The address as it is.
     *
     * @param settings the value of a key; empty where it is not set or blank
     * @throws ConfigurationException when it is none of PostgreSQL, or the main database is embedded, which has no
     *     replica
     */
    public static Optional<String> of(Function<String, Optional<String>> settings) {
        Optional<String> url = settings.apply(KEY).map(value -> DatabaseUrl.checked(KEY, value));
        if (url.isPresent() && settings.apply(DatabaseUrl.KEY).isEmpty()) {
            throw new ConfigurationException(OperatorSetting.environmentName(KEY)
                    + " is set without the main database: set " + OperatorSetting.environmentName(DatabaseUrl.KEY)
                    + ", too, or leave it out.");
        }
        return url;
    }
}
