package dev.rollcall.benchmark.subject;

import dev.rollcall.benchmark.http.Answer;
import dev.rollcall.benchmark.http.HttpConnection;
import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.http.UnexpectedAnswer;
import dev.rollcall.testsupport.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Keycloak with its SCIM API, which is a preview: one realm, and a client that may manage its people. */
public final class KeycloakSubject extends Subject {
    private static final String DATABASE = "keycloak";
    private static final String BUILD = "build --db=postgres --features=scim-api --health-enabled=false";
    private static final String SECRET = "of no importance";

    private KeycloakSubject(String version, Tenant tenant, ServerProcess process) {
        super("Keycloak " + version, DATABASE, tenant, process);
    }

    /**
     * Builds it where it is not yet built so, and starts it.
     *
     * @param home the unpacked distribution
     */
    public static KeycloakSubject start(Path home, String version, Database database)
            throws IOException, InterruptedException, SQLException {
        build(home);
        database.create(DATABASE);
        int port = FreePort.next();
        String url = "http://localhost:" + port;
        Files.writeString(
                Files.createDirectories(home.resolve("data/import")).resolve("bench-realm.json"),
                realm(url + "/realms/bench/scim/v2"));
        var process = new ServerProcess(
                "keycloak",
                List.of(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + url,
                        "--db-url=" + database.jdbcUrl(DATABASE),
                        "--db-username=" + database.user(),
                        "--db-password=" + database.password()),
                Map.of());
        process.await("Listening on: ");
        return new KeycloakSubject(version, new Tenant(port, "/realms/bench/scim/v2", token(port)), process);
    }

    /** Keycloak compiles its settings into itself; what stands in {@code target} needs it once. */
    private static void build(Path home) throws IOException, InterruptedException {
        Path built = home.resolve("rollcall-build.txt");
        if (!Files.exists(built) || !Files.readString(built).equals(BUILD)) {
            var command = new java.util.ArrayList<>(List.of("sh", "bin/kc.sh"));
            command.addAll(List.of(BUILD.split(" ")));
            ServerProcess.run(home, command);
            Files.writeString(built, BUILD);
        }
    }

    private static String realm(String audience) {
        return """
                {"realm":"bench","enabled":true,"sslRequired":"none","accessTokenLifespan":86400,"scimApiEnabled":true,
                 "clients":[{"clientId":"okta","secret":"%s","serviceAccountsEnabled":true,"standardFlowEnabled":false,
                   "attributes":{"access.token.lifespan":"86400"},
                   "protocolMappers":[{"name":"audience","protocol":"openid-connect",
                     "protocolMapper":"oidc-audience-mapper",
                     "config":{"included.custom.audience":"%s","access.token.claim":"true"}}]}],
                 "users":[{"username":"service-account-okta","enabled":true,"serviceAccountClientId":"okta",
                   "clientRoles":{"realm-management":["manage-users","view-users","query-users","query-groups"]}}]}
                """.formatted(SECRET, audience);
    }

    private static String token(int port) throws IOException {
        try (var connection = new HttpConnection(port)) {
            Answer answer = connection.exchange(
                    "POST /realms/bench/protocol/openid-connect/token HTTP/1.1\r\nHost: localhost:" + port
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                    "grant_type=client_credentials&client_id=okta&client_secret=" + SECRET.replace(' ', '+'));
            if (answer.status() != 200) {
                throw new UnexpectedAnswer("Access token", "expected 200", answer);
            }
            return answer.value("access_token");
        }
    }
}
