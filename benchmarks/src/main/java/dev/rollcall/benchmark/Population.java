package dev.rollcall.benchmark;

import dev.rollcall.benchmark.http.ScimClient;
import dev.rollcall.benchmark.http.Tenant;
import dev.rollcall.benchmark.okta.Directory;
import dev.rollcall.benchmark.okta.Person;
import dev.rollcall.benchmark.subject.Database;
import dev.rollcall.benchmark.subject.RollcallSubject;
import java.io.IOException;
import java.sql.SQLException;

/**
 * Many people of one organization of Rollcall's: copies, made by SQL, of one person whom SCIM has created, each with an
 * id, names and addresses of their own. So they have the rows that they would have if they had come by SCIM.
 */
final class Population {
    // In all names of the original; no other figure has so many digits of these.
    private static final int NUMBER = 987_654_321;

    /** Ids stay in the order of their making, and before all that Rollcall makes. */
    private static final String ID = "substr(n, 1, 8) || '-' || substr(n, 9, 4) || '-7000-8000-000000000000'";

    private static final String NUMBERS =
            "(select lpad(to_hex(g), 12, '0') as n from generate_series(?::bigint, ?::bigint) g) numbers";

    private static final String COPY = """
            insert into %1$s
            select copy.* from %2$s, %1$s original,
                lateral jsonb_populate_record(null::%1$s,
                    replace(replace(to_jsonb(original)::text, ?::text, %3$s), ?::text, n)::jsonb) copy
            where original.%4$s = ?""";

    private static final String COUNT = """
            update resource_count set total = total + ?
            where tenant_id = ? and resource_type = 'PERSON'
              and shard = (select min(shard) from resource_count where tenant_id = ? and resource_type = 'PERSON')""";

    private static final String PEOPLE = """
            select id, user_name from person where tenant_id = ? and deleted_at is null and source = 'PROVIDER'
            order by id""";

    /** Of every thousand one refused, each about the next of the people. */
    private static final String REMEMBERED = """
            insert into activity
            select copy.* from generate_series(1::bigint, ?::bigint) g,
                activity original,
                lateral (select lpad(to_hex(g), 12, '0') as n, lpad(to_hex(1 + mod(g, ?)), 12, '0') as p) numbers,
                lateral jsonb_populate_record(null::activity, to_jsonb(original) || jsonb_build_object(
                    'id', %1$s,
                    'target_id', %2$s,
                    'target_key', replace(original.target_key, ?, p),
                    'target_name', replace(original.target_name, ?, p),
                    'result', case when mod(g, 1000) = 0 then 'FAILURE' else original.result end,
                    'request_id', null,
                    'occurred_at', original.occurred_at - g * interval '1 second')) copy
            where original.tenant_id = ? and original.target_id = ? and original.operation = 'CREATE'""".formatted(ID, ID.replace("(n,", "(p,"));

    private final Database database;
    private final String tenantId;
    private final Person original;

    /** Creates the original. */
    Population(Database database, Tenant tenant) throws SQLException, IOException {
        this.database = database;
        try (var client = new ScimClient(tenant)) {
            original = new Directory(tenant).create(client, NUMBER);
        }
        String slug = tenant.path().substring(tenant.path().lastIndexOf('/') + 1);
        try (var connection = database.connect(RollcallSubject.DATABASE);
                var statement = connection.prepareStatement("select id from organization where slug = ?")) {
            statement.setString(1, slug);
            try (var row = statement.executeQuery()) {
                row.next();
                tenantId = row.getString(1);
            }
        }
    }

    /**
     * Makes more.
     *
     * @param first the number of the first, above those of all calls before
     */
    void add(int first, int count) throws SQLException {
        copy("person", "id", first, count);
        copy("person_value", "person_id", first, count);
        execute(COUNT, count, tenantId, tenantId);
        database.settle(RollcallSubject.DATABASE);
    }

    private void copy(String table, String key, int first, int count) throws SQLException {
        execute(
                COPY.formatted(table, NUMBERS, ID, key),
                first,
                first + count - 1,
                original.id(),
                String.valueOf(NUMBER),
                original.id());
    }

    /**
     * Makes rows of the activity, about the people who were added.
     *
     * @param people how many these are
     */
    void remember(int rows, int people) throws SQLException {
        String number = String.valueOf(NUMBER);
        execute(REMEMBERED, rows, people, number, number, tenantId, original.id());
        database.settle(RollcallSubject.DATABASE);
    }

    /** Makes all who are there members of a group. */
    void join(String groupId) throws SQLException {
        execute(
                "insert into group_member (tenant_id, group_id, person_id) select tenant_id, ?, id from person where"
                        + " tenant_id = ?",
                groupId,
                tenantId);
        database.settle(RollcallSubject.DATABASE);
    }

    /** Tells the client who is there. */
    void tell(Directory directory) throws SQLException {
        try (var connection = database.connect(RollcallSubject.DATABASE);
                var statement = connection.prepareStatement(PEOPLE)) {
            statement.setString(1, tenantId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    directory.add(new Person(rows.getString(1), rows.getString(2)));
                }
            }
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = database.connect(RollcallSubject.DATABASE);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("No row was written: " + sql);
            }
        }
    }
}
