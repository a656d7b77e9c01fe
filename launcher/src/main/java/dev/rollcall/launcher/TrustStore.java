package dev.rollcall.launcher;

import java.nio.file.Path;

/**
 * The certificate authorities that are believed when Rollcall opens a connection: Java's own, which the operating
 * system keeps up to date. Without a word about it, Payara would put the ones that it has brought along in their place.
 */
final class TrustStore {
    private static final String PROPERTY = "javax.net.ssl.trustStore";

    private TrustStore() {}

    /** Leaves an operator's own choice as it is. */
    static void useJavas() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(
                    PROPERTY,
                    Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                            .toString());
        }
    }
}
