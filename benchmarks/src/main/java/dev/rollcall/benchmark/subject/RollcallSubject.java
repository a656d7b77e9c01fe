package dev.rollcall.benchmark.subject;

import dev.rollcall.benchmark.http.Answer;
import dev.rollcall.benchmark.http.HttpConnection;
import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.http.UnexpectedAnswer;
import dev.rollcall.testsupport.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Rollcall as an operator starts it: {@code bin/rollcall} with the archive of its classes, on PostgreSQL. */
public final class RollcallSubject extends Subject {
    /** Its database. */
    public static final String DATABASE = "rollcall";

    /** Who administers its organizations. */
    public static final String ADMIN = "primary.admin@rollcall.example";

    /** The Primary Admin's password. */
    public static final String PASSWORD = "a long enough password";

    private static final String OPERATOR_KEY = "an operator key for benchmarks alone 0123456789";

    private RollcallSubject(Tenant tenant, ServerProcess process) {
        super("Rollcall", DATABASE, tenant, process);
    }

    /**
     * Starts it.
     *
     * @param home what the build laid out
     * @param javaOptions more options for its JVM, or none
     */
    public static RollcallSubject start(Path home, String javaOptions, Database database)
            throws IOException, InterruptedException, SQLException {
        // One client at full speed is what it would refuse.
        return start(home, javaOptions, database, false);
    }

    /** Starts it with the rates that hold where nobody sets any. */
    public static RollcallSubject startWithRates(Path home, String javaOptions, Database database)
            throws IOException, InterruptedException, SQLException {
        return start(home, javaOptions, database, true);
    }

    private static RollcallSubject start(Path home, String javaOptions, Database database, boolean rates)
            throws IOException, InterruptedException, SQLException {
        database.create(DATABASE);
        int port = FreePort.next();
        ServerProcess process = process(home, javaOptions, database, port, rates);
        return new RollcallSubject(organization(port, "Benchmarks"), process);
    }

    /** A node that answers at the port, on a database that {@link Database#create} has made. */
    static ServerProcess process(Path home, String javaOptions, Database database, int port)
            throws IOException, InterruptedException {
        return process(home, javaOptions, database, port, false);
    }

    private static ServerProcess process(Path home, String javaOptions, Database database, int port, boolean rates)
            throws IOException, InterruptedException {
        String script = home.resolve("bin/rollcall").toString();
        if (!isArchived(home)) {
            ServerProcess.run(home, List.of(script, "archive"));
        }
        var process = new ServerProcess(
                "rollcall",
                List.of(script),
                Map.of(
                        "JAVA_OPTS", javaOptions,
                        "ROLLCALL_HTTP_PORT", String.valueOf(port),
                        "ROLLCALL_DB_URL", database.jdbcUrl(DATABASE),
                        "ROLLCALL_DB_USER", database.user(),
                        "ROLLCALL_DB_PASSWORD", database.password(),
                        "ROLLCALL_OPERATOR_KEY", OPERATOR_KEY,
                        "ROLLCALL_RATE_LIMIT_ENABLED", String.valueOf(rates),
                        "ROLLCALL_GUARD_ENABLED", "false"));
        process.await("Rollcall is ready at ");
        return process;
    }

    private static boolean isArchived(Path home) throws IOException {
        Path archive = home.resolve("classes.jsa");
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(home.resolve("rollcall.jar")))
                        > 0;
    }

    /** Another organization, without people as well. */
    public Tenant anotherTenant(String organization) throws IOException {
        return organization(tenant().port(), organization);
    }

    static Tenant organization(int port, String organization) throws IOException {
        try (var connection = new HttpConnection(port)) {
            Answer made = connection.exchange(
                    "POST /operator/v1/organizations HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                            + OPERATOR_KEY + "\r\nContent-Type: application/json\r\n",
                    """
                    {"name":"%s","adminEmail":"%s","adminPassword":"%s","adminGivenName":"Primary",
                     "adminFamilyName":"Admin","enableScim":true}""".formatted(organization, ADMIN, PASSWORD));
            if (made.status() != 201) {
                throw new UnexpectedAnswer("New organization", "expected 201", made);
            }
            return new Tenant(port, URI.create(made.value("tenantUrl")).getPath(), made.value("secretKey"));
        }
    }
}
