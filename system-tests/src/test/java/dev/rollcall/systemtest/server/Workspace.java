package dev.rollcall.systemtest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find what was built and put what they write, and which ports are theirs. */
public final class Workspace {

    private Workspace() {}

    /** The server as the launcher's build laid it out: {@code rollcall.jar} and what belongs to it. */
    public static Path home() {
        return directory("rollcall.test.home", "../launcher/target/rollcall");
    }

    /** The unpacked full Payara Server. */
    public static Path payaraServer() {
        return directory("rollcall.test.payara", "target/payara-server");
    }

    /** The unpacked Keycloak, which the build makes ready for itself at the first start. */
    public static Path keycloak() {
        return directory("rollcall.test.keycloak", "target/keycloak");
    }

    /** Where everything goes that a test run makes. */
    public static Path target() {
        return directory("rollcall.test.directory", "target");
    }

    /** A new directory below {@code target}; it stays there to be looked at. */
    public static Path newDirectory(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(target().resolve("servers")), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port of the loopback address that nobody listens at right now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This JVM's {@code java}, for child processes. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path directory(String property, String byDefault) {
        return Path.of(System.getProperty(property, byDefault)).toAbsolutePath().normalize();
    }
}
