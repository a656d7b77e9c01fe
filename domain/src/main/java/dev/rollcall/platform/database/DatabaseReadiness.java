package dev.rollcall.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * {@code /health/ready}: this node serves while its database answers. It asks on a connection of its own, since those
 * of the pool may all be at work, and at most once a second, since anybody may ask.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class.getName());
    private static final int SECONDS = 2;
    private static final long ANSWER_HOLDS = TimeUnit.SECONDS.toNanos(1);

    private final RollcallDataSource database = new RollcallDataSource();
    private @Nullable Connection connection;
    private boolean up;
    private long askedAt = System.nanoTime() - ANSWER_HOLDS;

    @Override
    public synchronized HealthCheckResponse call() {
        if (System.nanoTime() - askedAt >= ANSWER_HOLDS) {
            up = answers();
            askedAt = System.nanoTime();
        }
        return HealthCheckResponse.named("database").status(up).build();
    }

    private boolean answers() {
        try {
            if (connection != null && connection.isValid(SECONDS)) {
                return true;
            }
            close();
            connection = database.getConnection();
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @PreDestroy
    synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A connection that is not needed any more was not closed", e);
        }
        connection = null;
    }
}
