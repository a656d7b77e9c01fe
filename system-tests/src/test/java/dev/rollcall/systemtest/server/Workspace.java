package dev.rollcall.systemtest.server;

import java.nio.file.Path;

/** Where the tests find what was built. */
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

    /** This JVM's {@code java}, for child processes. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path directory(String property, String byDefault) {
        return Path.of(System.getProperty(property, byDefault)).toAbsolutePath().normalize();
    }
}
