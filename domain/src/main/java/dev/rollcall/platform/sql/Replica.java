package dev.rollcall.platform.sql;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.setting.ReplicaUrl;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The read replica, where the operator has one. It is asked while it answers; after a failure it is left alone for half
 * a minute, and the log says so once until it answers again.
 */
@ApplicationScoped
public class Replica {
    private static final Logger LOG = Logger.getLogger(Replica.class.getName());
    private static final Duration REST = Duration.ofSeconds(30);

    @Resource(lookup = "java:app/jdbc/RollcallReplica")
    private @Nullable DataSource database;

    private final boolean isSet;
    private final Duration rest;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile long restsUntil = System.nanoTime();

    public Replica() {
        isSet = Configuration.value(ReplicaUrl.KEY).isPresent();
        rest = REST;
    }

    Replica(DataSource database, Duration rest) {
        this.database = database;
        this.isSet = true;
        this.rest = rest;
    }

    /** What the reading finds there; empty where it finds nothing, and where the replica cannot be asked. */
    public <T> Optional<T> read(Function<Sql, Optional<T>> reading) {
        if (!isSet || database == null || System.nanoTime() - restsUntil < 0) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection()) {
            Optional<T> found = reading.apply(Sql.on(connection));
            if (failing.getAndSet(false)) {
                LOG.info("The read replica answers again.");
            }
            return found;
        } catch (SQLException | PersistenceException e) {
            restsUntil = System.nanoTime() + rest.toNanos();
            if (!failing.getAndSet(true)) {
                LOG.warning(() -> "The read replica at ROLLCALL_DB_REPLICA_URL does not answer (" + reason(e)
                        + "). The main database is read instead, and the replica tried again every "
                        + rest.toSeconds() + " seconds.");
            }
            return Optional.empty();
        }
    }

    private static @Nullable String reason(Exception e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }
}
