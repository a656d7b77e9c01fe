package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What lets PostgreSQL be spread over servers by tenant (ADR 13). */
class TenantKeysTest {
    /** Tables of no tenant: each server has them whole, and Flyway's lies where Flyway runs. */
    private static final List<String> OF_NO_TENANT = List.of("organization", "setup_code", "flyway_schema_history");

    private static final String TABLES = "from pg_class t where t.relkind in ('r', 'p') and t.relnamespace ="
            + " current_schema()::regnamespace and t.relname <> all ('{" + String.join(",", OF_NO_TENANT) + "}')";

    private static PostgresSchema server;
    private static PGSimpleDataSource database;

    @BeforeAll
    static void migrate() throws SQLException {
        server = new PostgresSchema();
        database = server.migrated("keys", server.superuser());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyTableButTheNamedOnesIsOfTenants() throws SQLException {
        String tables = "select t.relname " + TABLES;

        assertThat(column(tables)).contains("person", "scim_key", "web_session").hasSizeGreaterThan(30);
        assertThat(column(tables + " and not exists (select 1 from pg_attribute a"
                        + " where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull)"))
                .isEmpty();
        assertThat(column("select relname from pg_class where relkind = 'r' and relname = any ('{"
                        + String.join(",", OF_NO_TENANT) + "}')"))
                .containsExactlyInAnyOrderElementsOf(OF_NO_TENANT);
    }

    @Test
    void theTenantIsOfOneTypeEverywhere() throws SQLException {
        assertThat(column(
                        "select distinct a.atttypid || ' ' || a.atttypmod || ' ' || a.attcollation from pg_attribute a"
                                + " where a.attname = 'tenant_id' and a.attrelid in (select t.oid " + TABLES + ")"))
                .hasSize(1);
    }

    @Test
    void everyKeyAndUniqueIndexBeginsWithTheTenant() throws SQLException {
        String indexes = "select i.indexrelid::regclass::text from pg_index i where (i.indisunique or i.indisprimary)"
                + " and i.indrelid in (select t.oid " + TABLES + ")";

        assertThat(column(indexes)).contains("person_pk", "person_user_name_uq", "scim_key_hash_uq");
        assertThat(column(indexes + " and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid"
                        + " and a.attnum = i.indkey[0] and a.attname = 'tenant_id')"))
                .isEmpty();
    }

    @Test
    void everyForeignKeyBeginsWithTheTenantAtBothEnds() throws SQLException {
        String keys = "select c.conname from pg_constraint c where c.contype = 'f' and c.conrelid in (select t.oid "
                + TABLES + ")";

        assertThat(column(keys)).contains("person_organization_fk", "person_value_person_fk");
        assertThat(column(keys + " and not exists (select 1 from pg_attribute a, pg_attribute b where"
                        + " a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'tenant_id'"
                        + " and b.attrelid = c.confrelid and b.attnum = c.confkey[1] and b.attname ="
                        + " case when c.confrelid = 'organization'::regclass then 'id' else 'tenant_id' end)"))
                .isEmpty();
    }

    private static List<String> column(String sql) throws SQLException {
        return PostgresSchema.column(database, sql);
    }
}
