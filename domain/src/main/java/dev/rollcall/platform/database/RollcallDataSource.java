package dev.rollcall.platform.database;

import dev.rollcall.platform.setting.FailedStart;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections to the database that is configured. A {@code @DataSourceDefinition} names one class at build time;
 * this one lets the same EAR run on H2 and on PostgreSQL. The container pools its connections.
 */
public class RollcallDataSource implements DataSource {
    private static final int CONNECT_SECONDS = 10;

    /** Nothing that is asked takes this long; a migration of a large table may. */
    private static final int ANSWER_SECONDS = 600;

    private final DatabaseSettings settings;
    private final DataSource database;
    private @Nullable PrintWriter logWriter;

    /** @throws dev.rollcall.setting.ConfigurationException with a sentence that names the wrong key */
    public RollcallDataSource() {
        this(FailedStart.explained(DatabaseSettings::configured));
    }

    RollcallDataSource(DatabaseSettings settings) {
        this.settings = settings;
        settings.dataDirectory().ifPresent(PrivateFiles::prepare);
        this.database = settings.isPostgresql() ? postgresql(settings) : h2(settings);
    }

    static PGSimpleDataSource postgresql(DatabaseSettings settings) {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setTcpKeepAlive(true);
        // Whatever runs a second time on a connection is not planned again.
        source.setPrepareThreshold(2);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setOptions("-c lock_timeout=20s -c idle_in_transaction_session_timeout=60s");
        if (settings.user() != null) {
            source.setUser(settings.user());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password());
        }
        return source;
    }

    private static DataSource h2(DatabaseSettings settings) {
        FilePath.register(new PrivateFilePath());
        var source = new JdbcDataSource();
        source.setURL(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }

    /**
     * A connection. The persistence provider asks for the first before any bean of ours starts, so the reason of a
     * failed start is told here.
     */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            FailedStart.tell(unreachable(e));
            throw e;
        }
    }

    private String unreachable(SQLException e) {
        return settings.isPostgresql()
                ? "PostgreSQL at ROLLCALL_DB_URL cannot be reached (" + e.getMessage()
                        + "). Check the address, ROLLCALL_DB_USER and ROLLCALL_DB_PASSWORD."
                : "The embedded database cannot be opened (" + e.getMessage()
                        + "). Check that ROLLCALL_DATA_DIR can be written and that no other process uses it.";
    }

    /** As {@link #getConnection()}: who connects is the operator's setting, not the container's. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        this.logWriter = writer;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || database.isWrapperFor(type);
    }
}
