package dev.rollcall.search.list;

import dev.rollcall.platform.database.H2InMemory;
import dev.rollcall.platform.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A database in memory with an organization of {@value #PEOPLE} people in some groups, which tells how many rows a
 * statement reads.
 */
public final class PlansOnH2 implements AutoCloseable {
    public static final int PEOPLE = 2000;

    public static final String TENANT = "t";

    private static final String NOW = H2InMemory.NOW;
    private static final List<String> KINDS = List.of("work", "home");
    private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

    private final H2InMemory database;

    public PlansOnH2() throws SQLException {
        database = new H2InMemory("latest");
        String people = " from system_range(1, " + PEOPLE + ") as numbers (x)";
        database.execute("insert into organization (id, slug, name, created_at) values ('t', 's', 'n', " + NOW + ")");
        database.execute(
                "insert into person (tenant_id, id, version, created_at, last_modified, active, source, role, user_name,"
                        + " user_name_key) select 't', 'p' || (10000 + x), 1, " + NOW + ", " + NOW
                        + ", true, 'PROVIDER', 'LEARNER', 'n' || x, 'n' || x" + people);
        for (int ordinal = 0; ordinal < KINDS.size(); ordinal++) {
            String value = "'" + KINDS.get(ordinal) + "' || x";
            database.execute(
                    "insert into person_value (tenant_id, person_id, attribute, ordinal, attribute_value, value_key,"
                            + " value_folded, is_primary) select 't', 'p' || (10000 + x), 'EMAILS', " + ordinal + ", "
                            + value
                            + ", " + value + ", " + value + ", false" + people);
        }
        database.execute(
                "insert into directory_group (tenant_id, id, version, created_at, last_modified, source, display_name,"
                        + " display_name_key) select 't', 'g' || x, 1, " + NOW + ", " + NOW
                        + ", 'PROVIDER', 'g' || x, 'g' || x from system_range(1, 200) as numbers (x)");
        database.execute(
                "insert into group_member (tenant_id, group_id, person_id) select 't', 'g' || (1 + mod(x, 200)),"
                        + " 'p' || (10000 + x)" + people);
        // Each tenth group is in the group after it, and that one in the next.
        database.execute(
                "insert into group_in_group (tenant_id, group_id, member_group_id) select 't', 'g' || (10 * x + 1 + y),"
                        + " 'g' || (10 * x + y) from system_range(1, 19) as numbers (x), system_range(0, 1) as steps (y)");
        database.execute(
                "insert into group_nesting (tenant_id, group_id, inner_group_id) select 't', 'g' || (10 * x + y),"
                        + " 'g' || (10 * x + z) from system_range(1, 19) as numbers (x), system_range(1, 2) as outers (y),"
                        + " system_range(0, 1) as inners (z) where z < y");
    }

    /** Puts everybody in one group as well, as Okta's <i>Everyone</i> is. */
    public void addEveryone() throws SQLException {
        database.execute(
                "insert into directory_group (tenant_id, id, version, created_at, last_modified, source, display_name,"
                        + " display_name_key) values ('t', 'all', 1, " + NOW + ", " + NOW
                        + ", 'PROVIDER', 'Everyone', 'everyone')");
        database.execute("insert into group_member (tenant_id, group_id, person_id) select 't', 'all', id from person");
    }

    /**
     * How many rows a statement reads, of all its tables.
     *
     * @param values gives it its values but for {@code :tenant}
     */
    public int rowsRead(String sql, UnaryOperator<SqlStatement> values) {
        SqlStatement statement = database.sql("explain analyze " + sql + " fetch first 101 rows only")
                .with("tenant", TENANT);
        String plan = values.apply(statement).one(row -> row.text("plan"));
        return READ.matcher(plan)
                .results()
                .mapToInt(read -> Integer.parseInt(read.group(1)))
                .sum();
    }

    /** The same for a statement of {@code :ids}. */
    public int rowsRead(String sql, List<String> ids) {
        return rowsRead(sql, statement -> statement.withRows("ids", ids));
    }

    /** Drops the database. */
    @Override
    public void close() throws SQLException {
        database.close();
    }
}
