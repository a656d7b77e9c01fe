package dev.rollcall.incontainer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Who holds something in the database, and who waits for it. */
public final class HeldLocks {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource dataSource;

    public HeldLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Lets nobody read the table until the caller's transaction has ended; on PostgreSQL only. */
    public void hold(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    /** Returns once somebody waits for a row that another transaction holds. */
    public void untilSomebodyWaits() throws SQLException, InterruptedException {
        String waiting = isPostgresql()
                ? "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                : "select count(*) from information_schema.sessions where blocker_id is not null";
        Instant end = Instant.now().plus(PATIENCE);
        while (count(waiting) == 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Nobody waits");
            }
            Thread.sleep(10);
        }
    }

    private boolean isPostgresql() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
