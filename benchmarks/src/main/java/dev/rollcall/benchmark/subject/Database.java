package dev.rollcall.benchmark.subject;

import dev.rollcall.benchmark.load.ProcessTree;
import dev.rollcall.testsupport.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL that all subjects share, each in a database of its own. */
public final class Database implements AutoCloseable {
    private final PostgresDatabase postgres = PostgresDatabase.start();
    private final String version;
    private final ProcessTree process;

    public Database() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), user(), password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid(), current_setting('server_version')")) {
            row.next();
            process = new ProcessTree(parent(row.getLong(1)));
            version = row.getString(2);
        }
    }

    /** All processes of PostgreSQL are children of one, and a session is one of them. */
    private static long parent(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]);
    }

    /** A new empty database. */
    public void create(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    /** Does now what PostgreSQL would do by itself some time after many rows have come. */
    public void settle(String name) throws SQLException {
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    public String jdbcUrl(String name) {
        return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + name);
    }

    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(name), user(), password());
    }

    public String user() {
        return postgres.user();
    }

    public String password() {
        return postgres.password();
    }

    public String version() {
        return version;
    }

    public ProcessTree process() {
        return process;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
