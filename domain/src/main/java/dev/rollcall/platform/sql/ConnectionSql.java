package dev.rollcall.platform.sql;

import java.sql.Connection;

/** The {@link Sql} of one connection, whatever its transaction is. */
final class ConnectionSql extends Sql {
    private final Connection connection;
    private final Waiting waiting = Waiting.open();

    ConnectionSql(Connection connection) {
        this.connection = connection;
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    Waiting waiting() {
        return waiting;
    }
}
