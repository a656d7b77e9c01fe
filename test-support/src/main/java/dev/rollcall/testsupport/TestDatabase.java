package dev.rollcall.testsupport;

import java.util.Map;

/** A throw-away database for one server, and how the server and a test reach it. */
public interface TestDatabase extends AutoCloseable {

    /** The system property that chooses the kind: {@code h2} or {@code postgresql}. */
    String KIND = "rollcall.test.database";

    /** A new empty database of the kind that this test run is about; H2 unless told otherwise. */
    static TestDatabase create() {
        var kind = System.getProperty(KIND, "h2");
        return switch (kind) {
            case "h2" -> new H2Database();
            case "postgresql" -> PostgresDatabase.start();
            default -> throw new IllegalArgumentException(KIND + "=" + kind + " is neither h2 nor postgresql");
        };
    }

    /** The server's settings for it. */
    Map<String, String> environment();

    /** For a test's own connection. An H2 database can be opened only while its server is stopped. */
    String jdbcUrl();

    String user();

    String password();

    @Override
    void close();
}
