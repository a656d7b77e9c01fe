package dev.rollcall.launcher.guard;

import dev.rollcall.launcher.failure.FailureLog;
import dev.rollcall.launcher.failure.StartupFailure;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.jspecify.annotations.Nullable;

/**
 * The way to the server's one HTTP listener. Payara has no API for it and does not publish these modules, so that they
 * are called by name.
 */
public final class HttpListener {

    /** Of the heap, what unfinished requests and answers that are not taken may hold. */
    private static final int PART_FOR_CLIENTS = 8;

    private final Object listener;

    private HttpListener(Object listener) {
        this.listener = listener;
    }

    /**
     * The one that runs.
     *
     * @throws StartupFailure when this release of Payara is built otherwise
     */
    public static HttpListener running() {
        return reached(() -> {
            var services = Class.forName("org.glassfish.internal.api.Globals").getMethod("get", Class.class);
            var grizzlyType = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
            var configurationType = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
            var proxy = call(
                    grizzlyType.getMethod("lookupNetworkProxy", configurationType),
                    call(services, null, grizzlyType),
                    call(services, null, configurationType));
            return new HttpListener(call(proxy.getClass().getMethod("getUnderlyingListener"), proxy));
        });
    }

    /** The part that hands requests to the web container. */
    public HttpServerFilter server() {
        return reached(() -> (HttpServerFilter) ((List<?>) call(
                        listener.getClass().getMethod("getFilters", Class.class), listener, HttpServerFilter.class))
                .get(0));
    }

    /**
     * From now on requests that are no HTTP are told so, connections are counted, clients have deadlines, and a request
     * goes on when it is complete.
     */
    public void takeCareOf(ConnectionSettings settings) {
        reached(() -> {
            var base = Class.forName("org.glassfish.grizzly.config.GenericGrizzlyListener");
            var filters = (FilterChain) field(base, "rootFilterChain", listener);
            int codec = filters.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
            var own = (org.glassfish.grizzly.http.HttpServerFilter) filters.get(codec);
            filters.set(codec, new AnsweringCodec(own, parts(own)));
            filters.removeIf(IdleTimeoutFilter.class::isInstance);
            new Deadlines(settings, Runtime.getRuntime().maxMemory() / PART_FOR_CLIENTS).watch(filters);
            return filters;
        });
    }

    private static AnsweringCodec.Parts parts(org.glassfish.grizzly.http.HttpServerFilter own)
            throws ReflectiveOperationException {
        var server = org.glassfish.grizzly.http.HttpServerFilter.class;
        return new AnsweringCodec.Parts(
                (boolean) field(HttpCodecFilter.class, "chunkingEnabled", own),
                (int) field(HttpCodecFilter.class, "maxHeadersSize", own),
                (KeepAlive) field(server, "keepAlive", own),
                (int) field(server, "maxRequestHeaders", own),
                (int) field(server, "maxResponseHeaders", own));
    }

    private interface Reach<T> {
        T get() throws ReflectiveOperationException;
    }

    private static <T> T reached(Reach<T> way) {
        try {
            return way.get();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new StartupFailure(
                    "Rollcall did not start. Its HTTP listener cannot be reached: " + FailureLog.rootMessage(e), e);
        }
    }

    private static Object field(Class<?> owner, String name, Object target) throws ReflectiveOperationException {
        var field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return Objects.requireNonNull(field.get(target), name);
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments)
            throws ReflectiveOperationException {
        return Objects.requireNonNull(method.invoke(target, arguments), method::toString);
    }
}
