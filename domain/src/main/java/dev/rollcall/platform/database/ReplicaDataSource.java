package dev.rollcall.platform.database;

import dev.rollcall.platform.setting.FailedStart;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections to the read replica that is configured. It may be away: nothing waits for it long. */
public class ReplicaDataSource extends RollcallDataSource {
    private static final int CONNECT_SECONDS = 1;
    private static final int ANSWER_SECONDS = 5;

    private final @Nullable PGSimpleDataSource replica;

    public ReplicaDataSource() {
        replica = FailedStart.explained(DatabaseSettings::replica)
                .map(ReplicaDataSource::quick)
                .orElse(null);
    }

    private static PGSimpleDataSource quick(DatabaseSettings settings) {
        PGSimpleDataSource source = postgresql(settings);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        return source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (replica == null) {
            throw new SQLException("There is no read replica.");
        }
        return replica.getConnection();
    }
}
