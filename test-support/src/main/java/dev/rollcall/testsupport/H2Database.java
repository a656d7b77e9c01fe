package dev.rollcall.testsupport;

import java.nio.file.Path;
import java.util.Map;

/** The embedded database that the server makes for itself in its data directory. */
public final class H2Database implements TestDatabase {

    private final Path dataDirectory = TestDirectory.create("data");

    @Override
    public Map<String, String> environment() {
        return Map.of("ROLLCALL_DATA_DIR", dataDirectory.toString());
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:h2:file:" + dataDirectory.resolve("rollcall")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    @Override
    public String user() {
        return "rollcall";
    }

    @Override
    public String password() {
        return "";
    }

    /** Nothing to stop; the files stay below {@code target} to be looked at. */
    @Override
    public void close() {}
}
