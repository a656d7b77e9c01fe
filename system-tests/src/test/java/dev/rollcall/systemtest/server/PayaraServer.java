package dev.rollcall.systemtest.server;

import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A domain of the full Payara Server on free loopback ports. It deploys what lies in its {@code autodeploy} directory,
 * and leaves a mark beside it when it has.
 */
final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "rollcall";
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Map<String, String> environment;
    private final Path directory = TestDirectory.create("payara");
    private final int portBase = freePortBase();
    private final Thread killer = new Thread(this::kill, "kill-payara");

    private PayaraServer(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Creates a domain, and starts it with the environment and the application. */
    static PayaraServer start(Map<String, String> environment, Path application) throws IOException {
        var server = new PayaraServer(environment);
        Runtime.getRuntime().addShutdownHook(server.killer);
        server.asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                server.directory.toString(),
                "--portbase",
                String.valueOf(server.portBase),
                DOMAIN);
        server.configure();
        Files.createDirectories(server.autodeploy(""));
        Files.copy(application, server.autodeploy(String.valueOf(application.getFileName())));
        server.asadmin("start-domain", "--domaindir", server.directory.toString(), DOMAIN);
        return server;
    }

    /** Takes the application out of service. */
    void withdraw(String application) throws IOException {
        Files.delete(autodeploy(application));
    }

    /** Waits until the server has made that file; fails where it made the one that says that it could not. */
    void awaitMark(String name) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(LIMIT);
        while (!Files.exists(autodeploy(name))) {
            if (Files.exists(autodeploy(name.replaceFirst("ed$", "Failed")))
                    || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("No " + name + ". The server's log:\n"
                        + Files.readString(directory.resolve(DOMAIN + "/logs/server.log")));
            }
            Thread.sleep(100);
        }
    }

    private Path autodeploy(String name) {
        return directory.resolve(DOMAIN + "/autodeploy/" + name);
    }

    /** Fails, with what it says, when the command does. */
    private void asadmin(String... arguments) {
        var command = new ArrayList<>(List.of(
                Workspace.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Workspace.payaraServer()
                        .resolve("glassfish/lib/client/appserver-cli.jar")
                        .toString(),
                "--port",
                String.valueOf(portBase + 48)));
        command.addAll(List.of(arguments));
        try {
            var output = directory.resolve("asadmin.log");
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("asadmin " + arguments[0] + " takes too long");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("asadmin " + arguments[0] + ": " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where its applications are reached. */
    URI baseUri() {
        return URI.create("http://127.0.0.1:" + (portBase + 80));
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private void kill() {
        var pid = directory.resolve(DOMAIN + "/config/pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new domain listens on all addresses, and is made for hours of load. */
    private void configure() {
        var domain = directory.resolve(DOMAIN + "/config/domain.xml");
        try {
            Files.writeString(
                    domain,
                    Files.readString(domain)
                            .replaceAll("(<network-listener (?![^>]*address=))", "$1address=\"127.0.0.1\" ")
                            .replace("0.0.0.0", "127.0.0.1")
                            .replace(
                                    "</java-config>",
                                    "<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>"
                                            + "<jvm-options>-XX:ReservedCodeCacheSize=240m</jvm-options></java-config>")
                            .replace("-XX:+UseG1GC", "-XX:+UseSerialGC")
                            .replace(
                                    "<hazelcast-runtime-configuration ",
                                    "<hazelcast-runtime-configuration enabled=\"false\" ")
                            .replace(
                                    "<hazelcast-config-specific-configuration enabled=\"true\"",
                                    "<hazelcast-config-specific-configuration enabled=\"false\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A domain takes ports between base and base + 99. */
    private static int freePortBase() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(200, 320) * 100;
            if (List.of(48, 76, 80, 81, 37, 38, 39, 86, 9, 66).stream().allMatch(offset -> isFree(base + offset))) {
                return base;
            }
        }
        throw new IllegalStateException("no hundred free ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
