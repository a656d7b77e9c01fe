package dev.rollcall.launcher;

import dev.rollcall.launcher.failure.StartupFailure;
import dev.rollcall.launcher.guard.ConnectionSettings;
import dev.rollcall.launcher.operator.PasswordLinkCommand;
import dev.rollcall.launcher.setting.EmbeddedDatabase;
import dev.rollcall.launcher.setting.HttpSettings;
import dev.rollcall.launcher.setting.Setting;
import dev.rollcall.setting.ConfigurationException;
import dev.rollcall.setting.SettingRules;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code java -jar rollcall.jar}. Serves until the process is told to end (SIGTERM, Ctrl-C). What it says on standard
 * output is one line when it is ready; what keeps it from starting is one paragraph on standard error, with exit code
 * {@value #FAILED}.
 */
public final class Rollcall {

    /** What the line begins with that says where it serves. */
    static final String READY = "Rollcall is ready at ";

    private static final int FAILED = 1;
    private static final String ARCHIVE = "archive";
    /** Set by "mvn -Prun": the server ends with whoever started it, and deploys what is built anew. */
    private static final String DEVELOPMENT = "rollcall.parent";

    private Rollcall() {}

    /**
     * Starts Rollcall. Its settings are system properties and environment variables; with the one argument
     * {@code archive} it makes the {@link ClassArchive} and ends, and with {@code password-link} and two more it asks
     * the running server for one ({@link PasswordLinkCommand}).
     */
    @SuppressWarnings({"SystemOut", "CatchAndPrintStackTrace"})
    public static void main(String[] arguments) {
        var console = System.out;
        System.setOut(System.err); // The runtime prints there too; ours is to be the only line.
        endWithParent();
        try {
            if (List.of(arguments).equals(List.of(ARCHIVE))) {
                new ClassArchive(home()).make();
                return;
            }
            if (List.of(arguments).indexOf(PasswordLinkCommand.NAME) == 0) {
                console.println(passwordLink(arguments));
                return;
            }
            checkSettings();
            var http = HttpSettings.from(System.getProperties(), System.getenv());
            var connections = ConnectionSettings.from(System.getProperties(), System.getenv());
            var pool = DatabasePool.from(System.getProperties(), System.getenv());
            http.requireFree();
            EmbeddedDatabase.from(System.getProperties(), System.getenv()).ifPresent(EmbeddedDatabase::requireUnused);
            try (var phase = StartPhase.begin(home().resolve("config/compiler-directives.json"))) {
                start(http, connections, pool);
                console.println(READY + http.url());
            }
        } catch (StartupFailure e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        } catch (IOException e) {
            System.err.println("Rollcall did not start. Its working files cannot be written to "
                    + System.getProperty("java.io.tmpdir") + ": " + e);
            System.exit(FAILED);
        } catch (InterruptedException | RuntimeException | LinkageError e) {
            // A fault of ours: the server's threads would keep a process alive that serves nothing.
            e.printStackTrace();
            System.exit(FAILED);
        }
    }

    private static String passwordLink(String[] arguments) throws InterruptedException {
        boolean removes = arguments.length == 4 && arguments[3].equals(PasswordLinkCommand.REMOVE_SECOND_FACTOR);
        if (arguments.length != 3 && !removes) {
            throw new StartupFailure("No link was made. Give the last part of the organization's Tenant URL and the"
                    + " user name: rollcall " + PasswordLinkCommand.NAME
                    + " acme ada@example.com; if the phone with the"
                    + " second factor is lost too, put " + PasswordLinkCommand.REMOVE_SECOND_FACTOR + " behind them.");
        }
        var http = HttpSettings.from(System.getProperties(), System.getenv());
        var key = Setting.value("rollcall.operator.key", System.getProperties(), System.getenv());
        return new PasswordLinkCommand(http.probeUrl(), key).run(arguments[1], arguments[2], removes);
    }

    /** The application refuses the same values, half a minute later. */
    private static void checkSettings() {
        try {
            SettingRules.check(name -> Setting.value(name, System.getProperties(), System.getenv()));
        } catch (ConfigurationException e) {
            throw new StartupFailure("Rollcall did not start. " + e.getMessage(), e);
        }
    }

    private static void endWithParent() {
        if (Boolean.getBoolean(DEVELOPMENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private static void start(HttpSettings http, ConnectionSettings connections, DatabasePool pool)
            throws IOException, InterruptedException {
        var home = home();
        var run = RunDirectory.copyOf(home, Path.of(System.getProperty("java.io.tmpdir")));
        var shutdown = new Shutdown(run);
        Runtime.getRuntime().addShutdownHook(shutdown);
        System.setProperty("java.io.tmpdir", run.temporary().toString());
        var server = ApplicationServer.boot(home, run.path(), http);
        shutdown.stopFirst(server);
        Termination.drainsFirst(server);
        server.guardRequests(connections);
        server.deploy(home.resolve("rollcall.ear"));
        pool.limit();
        new Readiness(http.probeUrl()).await();
        if (Boolean.getBoolean(DEVELOPMENT)) {
            var archive = home.resolve("rollcall.ear");
            Redeployment.watch(archive, () -> {
                server.redeploy(archive);
                pool.limit();
            });
        }
    }

    /** Where this jar lies, and beside it the runtime, the pristine configuration and the application. */
    private static Path home() throws IOException {
        try {
            var jar = Path.of(Rollcall.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var home = jar.toRealPath().getParent();
            if (home == null || !Files.isDirectory(home.resolve("runtime"))) {
                throw new StartupFailure("Rollcall did not start. " + jar
                        + " has been moved away from the directories that belong to it.");
            }
            return home;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
