package dev.rollcall.benchmark;

import dev.rollcall.benchmark.load.Connection;
import dev.rollcall.benchmark.load.Costs;
import dev.rollcall.benchmark.load.ProcessTree;
import dev.rollcall.benchmark.load.Sample;
import dev.rollcall.benchmark.okta.Workload;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.RollcallSubject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The limit: one statement on Rollcall's own rows of people for what a request needs at least, from this process and
 * without HTTP, SCIM or rules. What a turn costs this process stands where the server's cost does.
 */
final class BareJdbc implements Contender {
    // A prime, so that people are asked for in no order of the database's.
    private static final int STRIDE = 7919;
    private static final String READ = "select * from person where tenant_id = ? and id = ?";
    private static final String PAGE = "select * from person where tenant_id = ? and id >= ? order by id limit 100";
    // A table of its own with the same columns and indexes: Rollcall's people stay as they are.
    private static final String TABLE = "create table if not exists bare_person (like person including all)";

    private final Database database;
    private final Costs costs;
    private final AtomicInteger turns = new AtomicInteger();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, @Nullable Object> row = new LinkedHashMap<>();

    BareJdbc(Database database) throws SQLException {
        this.database = database;
        costs = new Costs(ProcessTree.NONE, database.process());
        try (var connection = database.connect(RollcallSubject.DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
            try (var rows = statement.executeQuery("select id from person where source = 'PROVIDER' order by id")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            try (var rows = statement.executeQuery("select * from person where source = 'PROVIDER' limit 1")) {
                rows.next();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnName(i), rows.getObject(i));
                }
            }
        }
    }

    @Override
    public String name() {
        return "bare JDBC";
    }

    @Override
    public Costs costs() {
        return costs;
    }

    @Override
    public boolean offers(Workload workload) {
        return workload == Workload.CREATE || workload == Workload.READ || workload == Workload.PAGE;
    }

    @Override
    public int prepare(Workload workload, int requests) {
        return requests;
    }

    @Override
    public Sample round(Workload workload, int connections, int requests, Duration limit) throws Exception {
        return Contender.super.round(workload, connections, requests, limit).ofClientAlone();
    }

    @Override
    public Connection open(Workload workload) throws SQLException {
        var connection = database.connect(RollcallSubject.DATABASE);
        boolean writes = workload == Workload.CREATE;
        connection.setAutoCommit(!writes);
        var statement = connection.prepareStatement(writes ? insert() : workload == Workload.READ ? READ : PAGE);
        return new Connection() {
            @Override
            public void take() throws SQLException {
                if (writes) {
                    insert(statement);
                    connection.commit();
                } else {
                    select(statement);
                }
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private String insert() {
        return "insert into bare_person values (" + String.join(", ", Collections.nCopies(row.size(), "?")) + ")";
    }

    /** The same row with another id and another name. */
    private void insert(PreparedStatement statement) throws SQLException {
        String id = UUID.randomUUID().toString();
        int parameter = 1;
        for (var column : row.entrySet()) {
            boolean unique = column.getKey().equals("id") || column.getKey().startsWith("user_name");
            statement.setObject(parameter++, unique ? id : column.getValue());
        }
        statement.executeUpdate();
    }

    /** Reads all columns of all rows that there are. */
    private void select(PreparedStatement statement) throws SQLException {
        statement.setObject(1, row.get("tenant_id"));
        statement.setString(2, ids.get(Math.floorMod(turns.getAndIncrement() * STRIDE, ids.size())));
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }
}
