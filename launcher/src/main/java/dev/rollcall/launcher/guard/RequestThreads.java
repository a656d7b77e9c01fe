package dev.rollcall.launcher.guard;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;

/**
 * On which threads a request is answered. Whether Rollcall works has to be told while the application's threads are all
 * taken, and whether the process works also while the database does not answer: both have threads of their own.
 */
final class RequestThreads implements RequestExecutorProvider {

    private static final Set<String> WITH_DATABASE = Set.of("/health", "/health/", "/health/ready");
    private static final Set<String> WITHOUT_DATABASE = Set.of("/health/live", "/health/started");

    private final Executor readiness = threads("rollcall-readiness");
    private final Executor liveness = threads("rollcall-liveness");

    @Override
    public Executor getExecutor(Request request) {
        var path = RequestPath.of(request.getRequest()).raw();
        if (WITHOUT_DATABASE.contains(path)) {
            return liveness;
        }
        return WITH_DATABASE.contains(path)
                ? readiness
                : request.getContext().getConnection().getTransport().getWorkerThreadPool();
    }

    private static Executor threads(String name) {
        return Executors.newFixedThreadPool(2, task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(RequestThreads.class.getClassLoader());
            return thread;
        });
    }
}
