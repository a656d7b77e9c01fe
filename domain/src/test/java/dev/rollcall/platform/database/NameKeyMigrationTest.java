package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and groups whose names were two before names were compared by their keys. */
class NameKeyMigrationTest {
    private final List<String> warnings = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            warnings.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private H2InMemory database;

    @BeforeEach
    void fill() throws SQLException {
        database = new H2InMemory("28");
        database.addOrganization("t");
        database.addOrganization("u");
        Logger.getLogger(NameKeyMigration.class.getName()).addHandler(listener);
    }

    @AfterEach
    void drop() throws SQLException {
        Logger.getLogger(NameKeyMigration.class.getName()).removeHandler(listener);
        database.close();
    }

    @Test
    void whoHadANameFirstKeepsItAndTheOthersStay() throws SQLException {
        person("t", "1", "alpha", "alpha");
        person("t", "2", "\uFF21lpha ", "\uFF41lpha ");
        person("t", "3", "al\u00ADpha", "al\u00ADpha");
        person("t", "4", "beta", "beta");
        person("u", "5", "alpha", "alpha");

        database.migrate();

        assertThat(database.column("select user_name_key from person order by id"))
                .containsExactly("alpha", "alpha", "alpha", "beta", "alpha");
        assertThat(database.column("select user_name_claim from person order by id"))
                .containsExactly("alpha", "alpha\u00012", "alpha\u00013", "beta", "alpha");
        assertThat(database.column("select user_name from person where id = '2'"))
                .containsExactly("\uFF21lpha ");
        assertThat(warnings).hasSize(2).anySatisfy(warning -> assertThat(warning)
                .contains("organization t", "userName of 2", "that of 1")
                .doesNotContain("lpha"));
    }

    @Test
    void whoWasDeletedIsKnownByTheNewKeyAndClaimsNothing() throws SQLException {
        person("t", "1", "\uFF21lpha", null);
        database.execute("update person set deleted_at = " + H2InMemory.NOW + ", former_user_name_key = '\uFF41lpha'");

        database.migrate();

        assertThat(database.column("select former_user_name_key from person")).containsExactly("alpha");
        assertThat(database.column("select user_name_claim from person")).containsExactly((String) null);
    }

    @Test
    void groupsKeepTheirNamesToo() throws SQLException {
        group("1", "Staff", "staff");
        group("2", "Staff ", "staff ");

        database.migrate();

        assertThat(database.column("select display_name_claim from directory_group order by id"))
                .containsExactly("staff", "staff\u00012");
        assertThat(warnings).singleElement().asString().contains("displayName of a group of 2", "that of 1");
    }

    @Test
    void manyNamesAreFoldedInSeveralBatches() throws SQLException {
        database.execute(
                "insert into person (tenant_id, id, version, created_at, last_modified, active, source, role, user_name,"
                        + " user_name_key) select 't', 'p' || (10000 + x), 1, " + H2InMemory.NOW + ", " + H2InMemory.NOW
                        + ", true, 'OKTA', 'LEARNER', '\uFF21' || x, '\uFF41' || x from system_range(1, 1201) as numbers (x)");

        database.migrate();

        assertThat(database.column("select count(*) from person where user_name_claim like 'a%'"))
                .containsExactly("1201");
    }

    private void person(String tenant, String id, String name, String key) throws SQLException {
        database.execute(
                "insert into person (tenant_id, id, version, created_at, last_modified, active, source, role, user_name,"
                        + " user_name_key) values ('" + tenant + "', '" + id + "', 1, " + H2InMemory.NOW + ", "
                        + H2InMemory.NOW
                        + ", true, 'OKTA', 'LEARNER', '" + name + "', " + (key == null ? "null" : "'" + key + "'")
                        + ")");
    }

    private void group(String id, String name, String key) throws SQLException {
        database.execute(
                "insert into directory_group (tenant_id, id, version, created_at, last_modified, source, display_name,"
                        + " display_name_key) values ('t', '" + id + "', 1, " + H2InMemory.NOW + ", " + H2InMemory.NOW
                        + ", 'OKTA', '" + name + "', '"
                        + key + "')");
    }
}
