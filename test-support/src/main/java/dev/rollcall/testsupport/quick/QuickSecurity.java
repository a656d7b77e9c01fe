package dev.rollcall.testsupport.quick;

import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;

/**
 * A security provider that stands before the platform's own in the servers of tests: hashes of passwords with few
 * rounds, and key pairs that were made before. Both together were more than half of what such a server worked. It comes
 * in as an agent, so that the server itself is the one that is shipped; which servers have none says
 * {@code CONTRIBUTING.md}.
 */
public final class QuickSecurity extends Provider {
    private static final long serialVersionUID = 1L;

    private QuickSecurity() {
        super("RollcallTests", "1", "Few rounds and known keys, for tests");
        put("SecretKeyFactory." + FewRounds.ALGORITHM, FewRounds.class.getName());
        put("KeyPairGenerator." + KnownKeyPairs.ALGORITHM, KnownKeyPairs.class.getName());
    }

    /** The option with which a server's JVM has it. */
    public static String javaOption() {
        try {
            return "-javaagent:"
                    + Path.of(QuickSecurity.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by the JVM before the server's own main method. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        Security.insertProviderAt(new QuickSecurity(), 1);
    }
}
