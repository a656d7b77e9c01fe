package dev.rollcall.launcher;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * The way to the server's one HTTP listener. Payara has no API for it and does not publish these modules, so that they
 * are called by name.
 */
final class HttpListener {

    private HttpListener() {}

    /**
     * The part of the running listener that hands requests to the web container.
     *
     * @throws StartupFailure when this release of Payara is built otherwise
     */
    static HttpServerFilter running() {
        try {
            var services = Class.forName("org.glassfish.internal.api.Globals").getMethod("get", Class.class);
            var grizzlyType = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
            var configurationType = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
            var proxy = call(
                    grizzlyType.getMethod("lookupNetworkProxy", configurationType),
                    call(services, null, grizzlyType),
                    call(services, null, configurationType));
            var listener = call(proxy.getClass().getMethod("getUnderlyingListener"), proxy);
            var filters = (List<?>)
                    call(listener.getClass().getMethod("getFilters", Class.class), listener, HttpServerFilter.class);
            return (HttpServerFilter) filters.get(0);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new StartupFailure(
                    "Rollcall did not start. Its HTTP listener cannot be reached: " + FailureLog.rootMessage(e), e);
        }
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments)
            throws ReflectiveOperationException {
        return Objects.requireNonNull(method.invoke(target, arguments), method::toString);
    }
}
