package dev.rollcall.systemtest.saml.keycloak;

import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.server.Commands;
import dev.rollcall.systemtest.server.Workspace;
import dev.rollcall.testsupport.FreePort;
import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak on a free port of 127.0.0.1, with https and nothing in it but its admin. The tests of a run share it;
 * it starts with the first that asks and ends with the JVM.
 */
final class KeycloakServer {
    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "a password of no importance";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** What a SAML identity provider does not need costs time at each start. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-mem",
            "--features-disabled=admin,ciba,client-types,device-flow,dpop,impersonation,kerberos,organization,par,passkeys,"
                    + "web-authn,persistent-user-sessions,scim-api,token-exchange-standard");

    /** Its own options are for a server of years. */
    private static final String FOR_A_SHORT_LIFE = "-Xms192m -Xmn96m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -XX:ReservedCodeCacheSize=240m -XX:MetaspaceSize=160m -Dfile.encoding=UTF-8";

    private static @Nullable KeycloakServer shared;

    private final SelfSignedKey https = SelfSignedKey.make();
    private final Path directory = TestDirectory.create("keycloak");
    private final int port = FreePort.next();
    private final HttpClient http =
            HttpClient.newBuilder().sslContext(https.trusted()).build();
    private @Nullable Process process;

    private KeycloakServer() {}

    /** The running server. */
    static synchronized KeycloakServer get() {
        if (shared == null) {
            var server = new KeycloakServer();
            Runtime.getRuntime().addShutdownHook(new Thread(server::end, "end-keycloak"));
            server.start();
            shared = server;
        }
        return shared;
    }

    /** Where it is reached, without a slash at the end. */
    URI baseUri() {
        return URI.create("https://127.0.0.1:" + port);
    }

    /** A client that trusts its certificate. */
    HttpClient http() {
        return http;
    }

    private void start() {
        build();
        https.writePem(directory);
        var begin = Instant.now();
        process = launch(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--https-port=" + port,
                "--https-certificate-file=" + directory.resolve("cert.pem"),
                "--https-certificate-key-file=" + directory.resolve("key.pem"),
                "--hostname=" + baseUri()));
        while (!answers()) {
            if (!process.isAlive() || begin.plus(START_LIMIT).isBefore(Instant.now())) {
                end();
                throw new IllegalStateException("Keycloak does not start. Its log: " + log());
            }
        }
        System.out.println(
                "Keycloak started in " + Duration.between(begin, Instant.now()).toMillis() + " ms");
    }

    /** Keycloak compiles its settings into itself. What stands in {@code target} needs it once. */
    private void build() {
        var built = Workspace.keycloak().resolve("rollcall-build.txt");
        try {
            if (!Files.exists(built) || !Files.readString(built).equals(BUILD.toString())) {
                var command = new ArrayList<>(List.of("env", "JAVA_OPTS=" + FOR_A_SHORT_LIFE, "sh", script()));
                command.addAll(BUILD);
                Commands.run(directory.resolve("build.log"), directory, command.toArray(String[]::new));
                Files.writeString(built, BUILD.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(List<String> arguments) {
        var command = new ArrayList<>(List.of("sh", script()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", FOR_A_SHORT_LIFE);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(baseUri() + "/realms/master"))
                    .build();
            Thread.sleep(100);
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String script() {
        return Workspace.keycloak().resolve("bin/kc.sh").toString();
    }

    private Path log() {
        return directory.resolve("keycloak.log");
    }

    /** The script waits for the server: that goes first. */
    private void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
