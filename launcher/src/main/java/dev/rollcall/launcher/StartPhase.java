package dev.rollcall.launcher;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The time between the launch and <i>ready</i>. While it lasts the JVM does not optimize what runs at the start only,
 * which took it longer than the start itself; when it ends, the memory that the start needed goes back.
 */
final class StartPhase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StartPhase.class.getName());

    private StartPhase() {}

    /** @param directives for the JVM's compilers, until the start is over */
    static StartPhase begin(Path directives) {
        jcmd("compilerDirectivesAdd", directives.toString());
        return new StartPhase();
    }

    @Override
    public void close() {
        jcmd("compilerDirectivesClear");
        System.gc();
    }

    /** What a command of jcmd's answers; empty from a JVM that does not know it, which starts a little more slowly. */
    static String jcmd(String operation, String... arguments) {
        try {
            boolean none = arguments.length == 0;
            var answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            operation,
                            none ? null : new Object[] {arguments},
                            none ? null : new String[] {String[].class.getName()});
            return String.valueOf(answer);
        } catch (JMException | RuntimeException e) {
            LOG.log(Level.FINE, "The JVM does not know " + operation, e);
            return "";
        }
    }
}
