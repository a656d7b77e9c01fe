package dev.rollcall.setting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The database's address ({@code rollcall.db.url}): PostgreSQL's, or none for the embedded database, which lies in a
 * directory ({@code rollcall.data.dir}).
 */
public final class DatabaseUrl {
    /** The setting. */
    public static final String KEY = "rollcall.db.url";

    /** The setting of the embedded database's directory. */
    public static final String DIRECTORY = "rollcall.data.dir";

    /** The embedded database's name: its file's, without the ending that H2 gives it. */
    public static final String EMBEDDED = "rollcall";

    private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql:\\S+");

    private DatabaseUrl() {}

    /**
     * The absolute path of the embedded database's directory; {@code data} in the working directory unless it is set.
     *
     * @param settings the value of a key; empty where it is not set or blank
     */
    public static Path directory(Function<String, Optional<String>> settings) {
        return Path.of(settings.apply(DIRECTORY).orElse("data"))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * The address as it is.
     *
     * @throws ConfigurationException when it is none of PostgreSQL; a password in it is not shown
     */
    public static String checked(String value) {
        return checked(KEY, value);
    }

    static String checked(String key, String value) {
        if (!POSTGRESQL.matcher(value).matches()) {
            throw OperatorSetting.refused(
                    key,
                    value.replaceAll("(?i)(password=)[^&;]*", "$1…"),
                    "write a PostgreSQL address such as jdbc:postgresql://db.example.com:5432/rollcall,"
                            + (key.equals(KEY) ? " or leave it out for the embedded database." : " or leave it out."));
        }
        return value;
    }
}
