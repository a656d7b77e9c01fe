package dev.rollcall.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A real PostgreSQL out of the local Maven repository, started for this test run on a free loopback port. */
public final class PostgresDatabase implements TestDatabase {

    private final Closeable postgres;
    private final int port;

    private PostgresDatabase(Closeable postgres, int port) {
        this.postgres = postgres;
        this.port = port;
    }

    /**
     * Starts it. PostgreSQL refuses to run as root; the library then starts it in a user namespace of its own
     * ({@code unshare -U}), and where that is not permitted it runs as another user.
     */
    public static PostgresDatabase start() {
        try {
            if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
                var postgres = new PostgresAsNobody();
                return new PostgresDatabase(postgres, postgres.port());
            }
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return new PostgresDatabase(postgres, postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("ROLLCALL_DB_URL", jdbcUrl(), "ROLLCALL_DB_USER", user(), "ROLLCALL_DB_PASSWORD", password());
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
