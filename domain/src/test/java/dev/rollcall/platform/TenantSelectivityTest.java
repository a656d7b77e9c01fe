package dev.rollcall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What H2 is told of each table, since it would else read all rows of a tenant to find one (V34). */
class TenantSelectivityTest {
    @Test
    void everyTableOfTenantsSaysThatEachHasManyRows() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";ANALYZE_AUTO=0;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        database.setUser("rollcall");
        Migrations.of(database, false).load().migrate();
        List<String> tables = new ArrayList<>();
        List<String> unknown = new ArrayList<>();

        try (var connection = DriverManager.getConnection(database.getURL(), "rollcall", "");
                var statement = connection.createStatement();
                var columns = statement.executeQuery(
                        "select table_name, selectivity from information_schema.columns where column_name = 'tenant_id'")) {
            while (columns.next()) {
                tables.add(columns.getString(1));
                if (columns.getInt(2) != 1) {
                    unknown.add(columns.getString(1));
                }
            }
        }

        assertThat(tables).contains("person", "group_member");
        assertThat(unknown)
                .as("tables without \"alter column tenant_id selectivity 1\" in db/migration/h2")
                .isEmpty();
    }
}
