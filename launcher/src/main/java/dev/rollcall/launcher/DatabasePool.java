package dev.rollcall.launcher;

import dev.rollcall.launcher.failure.FailureLog;
import dev.rollcall.launcher.failure.StartupFailure;
import dev.rollcall.launcher.setting.Setting;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;

/**
 * The application's connections to its database. How many they may be is the operator's setting, and no archive can
 * hold one: the server takes the number from an annotation, and in a deployment descriptor it has to be a number. So
 * the pool is told once the application is deployed.
 *
 * @param size how many connections at most
 */
record DatabasePool(int size) {
    private static final String NAME = "rollcall.db.pool.size";
    private static final String OURS = "jdbc/Rollcall";
    /** As many are opened at the start. */
    private static final int LEAST = 8;

    private static final int MOST = 1000;

    /**
     * Reads {@code rollcall.db.pool.size}.
     *
     * @throws StartupFailure when it is not a whole number in its range
     */
    static DatabasePool from(Properties properties, Map<String, String> environment) {
        var setting = Setting.of(NAME, "30", properties, environment);
        try {
            int size = Integer.parseInt(setting.value());
            if (size >= LEAST && size <= MOST) {
                return new DatabasePool(size);
            }
        } catch (NumberFormatException e) {
            // Told below: the sentence is the same for "abc" and for 0.
        }
        throw new StartupFailure(setting + " cannot be used: set " + setting.names() + " to a whole number from "
                + LEAST + " to " + MOST + ".");
    }

    /**
     * Holds the deployed application's pool to that size.
     *
     * @throws StartupFailure when this release of Payara is built otherwise
     */
    void limit() {
        try {
            limit(ours());
        } catch (ReflectiveOperationException | NoSuchElementException e) {
            throw new StartupFailure(
                    "Rollcall did not start. Its pool of database connections cannot be reached: "
                            + FailureLog.rootMessage(e),
                    e);
        }
    }

    private static Object ours() throws ReflectiveOperationException {
        var runtime = Class.forName("com.sun.enterprise.connectors.ConnectorRuntime");
        var manager = runtime.getMethod("getPoolManager")
                .invoke(runtime.getMethod("getRuntime").invoke(null));
        var table = Class.forName("com.sun.enterprise.resource.pool.PoolManagerImpl")
                .getDeclaredField("poolTable");
        table.setAccessible(true);
        return ((Map<?, ?>) table.get(manager))
                .entrySet().stream()
                        .filter(pool -> pool.getKey().toString().endsWith(OURS))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
    }

    /** The pool has a number of its own, and another one in the structure that holds its connections. */
    private void limit(Object pool) throws ReflectiveOperationException {
        Class.forName("com.sun.enterprise.resource.pool.ResourcePool")
                .getMethod("setMaxPoolSize", int.class)
                .invoke(pool, size);
        var held =
                Class.forName("com.sun.enterprise.resource.pool.ConnectionPool").getDeclaredField("ds");
        held.setAccessible(true);
        Class.forName("com.sun.enterprise.resource.pool.datastructure.DataStructure")
                .getMethod("setMaxSize", int.class)
                .invoke(held.get(pool), size);
    }
}
