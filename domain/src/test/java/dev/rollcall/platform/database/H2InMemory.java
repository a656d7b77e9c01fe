package dev.rollcall.platform.database;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database of one test with the schema in it, up to a version or whole. H2 is not asked to look at the values, since
 * it does not do so reliably for a server either: what it has to know stands in the schema.
 */
public final class H2InMemory implements AutoCloseable {
    /** For columns of times. */
    public static final String NOW = "timestamp with time zone '2026-11-24 00:00:00+00'";

    private static final String OPTIONS =
            ";ANALYZE_AUTO=0;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final JdbcDataSource source = new JdbcDataSource();
    private final Connection connection;

    /** @param version of the last migration, {@code latest} for all */
    public H2InMemory(String version) throws SQLException {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + OPTIONS);
        source.setUser("rollcall");
        connection = DriverManager.getConnection(source.getURL(), "rollcall", "");
        Migrations.of(source, false).target(version).load().migrate();
    }

    /** Brings the schema up to date. */
    void migrate() {
        Migrations.of(source, false).load().migrate();
    }

    void addOrganization(String id) throws SQLException {
        execute("insert into organization (id, slug, name, created_at) values ('" + id + "', '" + id + "', 'n', " + NOW
                + ")");
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Statements of ours, as they run in the server. */
    public Sql sql() {
        return Sql.on(connection);
    }

    /** One of them. */
    public SqlStatement sql(String text) {
        return sql().made(text);
    }

    /** The first column of all rows, as texts. */
    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Drops the database. */
    @Override
    public void close() throws SQLException {
        execute("shutdown");
    }
}
