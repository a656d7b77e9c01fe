package dev.rollcall.platform.sql;

import java.sql.Connection;

/** The {@link Sql} of one connection, whatever its transaction is. */
class ConnectionSql extends Sql {
    private final Connection connection;
    private final Waiting waiting = Waiting.open();

    ConnectionSql(Connection connection) {
        this.connection = connection;
    }

    @Override
    final Connection connection() {
        return connection;
    }

    @Override
    final Waiting waiting() {
        return waiting;
    }
}
