package dev.rollcall.platform.database;

import dev.rollcall.testsupport.PostgresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of one test class, in which a test makes databases with the schema in them. */
final class PostgresSchema implements AutoCloseable {
    private final PostgresDatabase server = PostgresDatabase.start();

    /** A new database that is the user's own, empty yet; the user is made where it is not the server's. */
    PGSimpleDataSource create(String database, String owner) throws SQLException {
        PGSimpleDataSource first = source("postgres", server.user());
        execute(first, owner.equals(server.user()) ? "select 1" : "create role " + owner + " login");
        execute(first, "create database " + database + " owner " + owner);
        return source(database, owner);
    }

    /** A new database with the schema. */
    PGSimpleDataSource migrated(String database, String owner) throws SQLException {
        PGSimpleDataSource source = create(database, owner);
        Migrations.of(source, true).load().migrate();
        return source;
    }

    String superuser() {
        return server.user();
    }

    private PGSimpleDataSource source(String database, String user) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl().replaceFirst("/[^/]*$", "/" + database));
        source.setUser(user);
        source.setPassword(server.password());
        return source;
    }

    static void execute(PGSimpleDataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of all rows, as texts. */
    static List<String> column(PGSimpleDataSource database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() {
        server.close();
    }
}
