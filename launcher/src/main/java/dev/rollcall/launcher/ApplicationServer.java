package dev.rollcall.launcher;

import dev.rollcall.launcher.failure.FailureLog;
import dev.rollcall.launcher.failure.StartupFailure;
import dev.rollcall.launcher.guard.ConnectionSettings;
import dev.rollcall.launcher.guard.HttpListener;
import dev.rollcall.launcher.guard.RequestGuard;
import dev.rollcall.launcher.setting.HttpSettings;
import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The embedded Payara Micro, and the application in it. */
final class ApplicationServer {

    /** Held, so that the handler on it is not lost to the garbage collector. */
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private final PayaraMicroRuntime runtime;
    private volatile @Nullable RequestGuard guard;

    private ApplicationServer(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Boots the server from the runtime below {@code home}, with {@code directory} to work in.
     *
     * @throws StartupFailure with what the server says about it
     */
    static ApplicationServer boot(Path home, Path directory, HttpSettings http) {
        System.setProperty("rollcall.http.port", http.port().value());
        System.setProperty("rollcall.http.address", http.address().value());
        // Micro finds its modules through the class path in the manifest of this jar.
        System.setProperty("fish.payara.micro.UnpackDir", home.toString());
        System.setProperty(
                "fish.payara.micro.BootJar",
                home.resolve("rollcall.jar").toUri().toString());
        System.setProperty(
                "java.util.logging.config.file",
                home.resolve("config/logging.properties").toString());
        TrustStore.useJavas();
        return new ApplicationServer(boot("--rootdir", directory.toString(), "--nohazelcast"));
    }

    /**
     * Boots Micro's implementation straight from the class path. Micro's public API assumes that it is one jar with
     * nested jars, and boots without a class loader and without its own boot properties where it is not.
     */
    private static PayaraMicroRuntime boot(String... options) {
        try {
            var micro = (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) options);
            return micro.getRuntime();
        } catch (ReflectiveOperationException e) {
            throw new StartupFailure(
                    "Rollcall did not start. Its application server failed: " + FailureLog.rootMessage(e), e);
        }
    }

    /**
     * Lets every request pass the {@link RequestGuard} first, and gives its client deadlines.
     *
     * @throws StartupFailure when the server has no listener that can be guarded
     */
    void guardRequests(ConnectionSettings connections) {
        var listener = HttpListener.running();
        listener.takeCareOf(connections);
        var server = listener.server();
        var requests = new RequestGuard(server.getHttpHandler());
        server.setHttpHandler(requests);
        guard = requests;
    }

    /** Takes no more requests and lets those under way end. */
    void drain() {
        var closing = guard;
        if (closing != null) {
            closing.close();
        }
    }

    /**
     * Deploys the archive and makes sure that it is deployed: the server's own answer is {@code true} either way.
     *
     * @throws StartupFailure with the cause
     */
    void deploy(Path archive) {
        var log = new FailureLog();
        log.listen(ROOT_LOGGER);
        try {
            runtime.deploy(archive.toFile());
        } finally {
            log.release(ROOT_LOGGER);
        }
        if (runtime.getDeployedApplicationNames().isEmpty()) {
            throw new StartupFailure("Rollcall did not start. " + log.failure());
        }
        var opening = guard;
        if (opening != null) {
            opening.open();
        }
    }

    /**
     * Replaces what is deployed by the archive as it is now. Requests that come meanwhile are told to try again.
     *
     * @throws StartupFailure with the cause; nothing is deployed then
     */
    void redeploy(Path archive) {
        drain();
        runtime.getDeployedApplicationNames().forEach(runtime::undeploy);
        deploy(archive);
    }

    /** Takes the application out of service and stops the server. Does nothing where it is stopped already. */
    void stop() {
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            // The server's own shutdown hook came first, and has stopped it by now.
        }
    }
}
