package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What H2 is told of each table, since it would else read all rows of a tenant to find one (V34). */
class TenantSelectivityTest {
    private static final String TENANTS =
            "select table_name from information_schema.columns where column_name = 'tenant_id'";

    @Test
    void everyTableOfTenantsSaysThatEachHasManyRows() throws SQLException {
        try (var database = new H2InMemory("latest")) {
            assertThat(database.column(TENANTS)).contains("person", "group_member");
            assertThat(database.column(TENANTS + " and selectivity is distinct from 1"))
                    .as("tables without \"alter column tenant_id selectivity 1\" in db/migration/h2")
                    .isEmpty();
        }
    }
}
