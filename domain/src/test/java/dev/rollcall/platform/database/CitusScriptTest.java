package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/citus.sql} knows the schema. */
class CitusScriptTest {
    private static final Path SCRIPT = Path.of("../docs/citus.sql");
    private static final Pattern LOCAL = Pattern.compile("(?m)^-- Stays on the coordinator: (\\w+)$");
    private static final Pattern WHOLE = Pattern.compile("(?m)^select create_reference_table\\('(\\w+)'\\);$");
    private static final Pattern SPREAD = Pattern.compile(
            "(?m)^select create_distributed_table\\('(\\w+)', 'tenant_id', colocate_with => '\\w+'\\);$");

    @Test
    void everyTableIsNamedOnceAndThoseOfTenantsAreSpread() throws SQLException, IOException {
        try (var database = new H2InMemory("latest")) {
            List<String> spread = named(SPREAD);
            assertThat(spread)
                    .containsExactlyInAnyOrderElementsOf(database.column(
                            "select table_name from information_schema.columns where column_name = 'tenant_id'"));
            spread.addAll(named(WHOLE));
            spread.addAll(named(LOCAL));
            assertThat(spread)
                    .containsExactlyInAnyOrderElementsOf(database.column(
                            "select table_name from information_schema.tables where table_schema = 'public'"));
        }
    }

    @Test
    void whatAForeignKeyNamesComesFirst() throws SQLException, IOException {
        try (var database = new H2InMemory("latest")) {
            List<String> tables = named(WHOLE);
            tables.addAll(named(SPREAD));
            List<String> keys = database.column("""
                    select distinct c.table_name || ' ' || u.table_name from information_schema.table_constraints c
                    join information_schema.referential_constraints r on r.constraint_name = c.constraint_name
                    join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name
                    """);

            assertThat(keys).contains("person organization", "saml_session web_session");
            assertThat(keys)
                    .allSatisfy(key -> assertThat(tables).containsSubsequence(key.split(" ")[1], key.split(" ")[0]));
        }
    }

    private static List<String> named(Pattern pattern) throws IOException {
        List<String> names = new ArrayList<>();
        Matcher lines = pattern.matcher(Files.readString(SCRIPT));
        while (lines.find()) {
            names.add(lines.group(1));
        }
        return names;
    }
}
