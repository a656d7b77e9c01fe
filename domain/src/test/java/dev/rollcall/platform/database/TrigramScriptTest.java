package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.column.UserColumns;
import dev.rollcall.directory.column.UserSearch;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import dev.rollcall.search.Parameters;
import dev.rollcall.search.SqlCondition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** With {@code docs/trigram.sql}, filters find parts of names by an index. */
class TrigramScriptTest {
    private static PostgresSchema server;
    private static PGSimpleDataSource database;

    @BeforeAll
    static void run() throws Exception {
        server = new PostgresSchema();
        // An owner without other rights, as in production.
        database = server.migrated("names", "rollcall");
        PostgresSchema.execute(
                database,
                "insert into organization (id, slug, name, created_at) values ('t', 't', 'T', now())",
                """
                insert into person (tenant_id, id, version, created_at, last_modified, active, source, role, user_name,
                       user_name_key, display_name, display_name_folded, name_formatted, name_formatted_folded,
                       family_name, family_name_folded, given_name, given_name_folded)
                select 't', n, 1, now(), now(), true, 'LOCAL', 'LEARNER', n, n, n, n, n, n, n, n, n, n
                from (select md5(i::text) as n from generate_series(1, 20000) i) names
                """,
                """
                insert into person_value (tenant_id, person_id, attribute, ordinal, attribute_value, value_folded, is_primary)
                select 't', id, 'EMAILS', 0, id, id, true from person
                """,
                "insert into person_search (tenant_id, person_id, words) select 't', id, id from person");
        PostgresSchema.execute(
                database,
                Files.readString(Path.of("../docs/trigram.sql"))
                        .replaceAll("(?m)^--.*$", "")
                        .strip()
                        .split(";\\s*"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_NAME", "DISPLAY_NAME", "NAME_FORMATTED", "FAMILY_NAME", "GIVEN_NAME"})
    void partsAndEndsOfNamesAreFoundByTheIndex(UserAttribute attribute) throws SQLException {
        for (Operator operator : new Operator[] {Operator.CO, Operator.EW}) {
            assertThat(plan(new Criterion.Comparison(UserColumns.of(attribute), operator, "C4CA4")))
                    .contains("person_names_trgm_ix");
        }
    }

    @Test
    void partsOfEmailsAreFoundByTheIndex() throws SQLException {
        Criterion email =
                new Criterion.Comparison(UserColumns.valueOf(MultiValuedAttribute.EMAILS), Operator.CO, "c4ca4");

        assertThat(plan(UserColumns.having(MultiValuedAttribute.EMAILS, email))).contains("person_value_trgm_ix");
    }

    @Test
    void whatAnAdminTypesIsFoundByTheIndex() throws SQLException {
        assertThat(plan(UserSearch.matching("C4CA4"))).contains("person_search_trgm_ix");
    }

    private static String plan(Criterion criterion) throws SQLException {
        var parameters = new Parameters();
        String text = "explain select p.id from person p where p.tenant_id = :tenant and p.deleted_at is null and "
                + SqlCondition.render(criterion, parameters) + " order by p.id fetch first 101 rows only";
        try (var connection = database.getConnection()) {
            var statement = Sql.on(connection).made(text).with("tenant", "t");
            return String.join("\n", parameters.bind(statement).list(row -> row.text("query plan")));
        }
    }
}
