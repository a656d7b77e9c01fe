package dev.rollcall.setting;

import java.util.regex.Pattern;

/** The database's address ({@code rollcall.db.url}): PostgreSQL's, or none for the embedded database. */
public final class DatabaseUrl {
    /** The setting. */
    public static final String KEY = "rollcall.db.url";

    private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql:\\S+");

    private DatabaseUrl() {}

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
