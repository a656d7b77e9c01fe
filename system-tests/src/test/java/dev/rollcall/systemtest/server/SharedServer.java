package dev.rollcall.systemtest.server;

import dev.rollcall.testsupport.TestDatabase;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one server that all tests of a run share, on the database that the run is about. It starts with the first test
 * that asks and ends with the JVM. Each test makes its own tenant in it.
 */
public final class SharedServer {

    public static final String ORGANIZATION = "Acme";
    public static final String ADMIN_EMAIL = "admin@acme.example";
    public static final String ADMIN_PASSWORD = "correct horse battery staple";

    private static final String OPERATOR_KEY = randomKey();

    private static @Nullable RollcallServer server;
    private static @Nullable TestDatabase database;

    private SharedServer() {}

    /** The running server. */
    public static synchronized RollcallServer get() {
        if (server == null) {
            var fresh = TestDatabase.create();
            database = fresh;
            Runtime.getRuntime().addShutdownHook(new Thread(SharedServer::end, "end-shared-server"));
            var environment = new HashMap<>(environment(fresh));
            environment.put("ROLLCALL_METADATA_PRIVATE_HOSTS", "localhost");
            environment.put("JDK_JAVA_OPTIONS", LocalTls.javaOptions());
            server = RollcallServer.start(environment);
        }
        return server;
    }

    /** Where it is reached, without a slash at the end. */
    public static URI baseUri() {
        return get().baseUri();
    }

    /** The database below it. */
    public static synchronized TestDatabase database() {
        get();
        if (database == null) {
            throw new IllegalStateException("no database");
        }
        return database;
    }

    /** The secret that operates the whole installation. */
    public static String operatorKey() {
        return OPERATOR_KEY;
    }

    /** The settings that every server of these tests starts with. */
    public static Map<String, String> environment(TestDatabase database) {
        var environment = new HashMap<>(database.environment());
        environment.put("ROLLCALL_ORGANIZATION", ORGANIZATION);
        environment.put("ROLLCALL_ADMIN_EMAIL", ADMIN_EMAIL);
        environment.put("ROLLCALL_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("ROLLCALL_OPERATOR_KEY", OPERATOR_KEY);
        // Tests ask as fast as they can, and many at once of one organization; those of the limits set their own.
        environment.put("ROLLCALL_RATE_LIMIT_ENABLED", "false");
        environment.put("ROLLCALL_SCIM_AT_ONCE", "256");
        // They delete whom they like; those of the guard turn it on.
        environment.put("ROLLCALL_GUARD_ENABLED", "false");
        return environment;
    }

    private static synchronized void end() {
        if (server != null) {
            server.kill();
        }
        if (database != null) {
            database.close();
        }
    }

    private static String randomKey() {
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
