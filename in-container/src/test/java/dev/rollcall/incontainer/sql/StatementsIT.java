package dev.rollcall.incontainer.sql;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupDeletion;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.guard.GuardRules;
import dev.rollcall.directory.guard.GuardTerms;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.provisioning.RecognizedKeys;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Which statements each kind of request costs, but for the end of its transaction. H2 counts them; a batch counts there
 * as often as it has rows. PostgreSQL gets those that wait for each other in one round trip.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("once")
class StatementsIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private GroupDeletion groupDeletion;

    @EJB
    private GuardRules guardRules;

    @EJB
    private SecretKeys keys;

    @Inject
    private RecognizedKeys recognized;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private SignedIn admin;
    private String tenant;

    @BeforeEach
    void open() {
        admin = TestOrganization.admin(setup);
        tenant = admin.organization().id();
    }

    @Test
    void aKeyThatWasSeenCostsNothing() throws SQLException {
        String slug = admin.organization().slug();
        String secret = keys.generate(admin, "").secret();
        recognized.recognize(slug, secret, null);

        assertThat(statements(() -> recognized.recognize(slug, secret, null))).isEmpty();
    }

    @Test
    void whoReadsAPersonReadsTwoTablesWithoutATransaction() throws SQLException {
        String id = create("ada");
        groupWriter.create(tenant, OKTA, "Staff", null, Set.of(id));

        assertThat(statements(() -> users.resources(tenant, List.of(id))))
                .hasSize(2)
                .allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void aPageOfPeopleCostsAsManyHoweverManyTheyAre() throws SQLException {
        for (int i = 0; i < 30; i++) {
            create("person" + i);
        }

        for (int most : List.of(2, 25)) {
            assertThat(statements(() -> users.resources(tenant, ListQuery.of(new Criterion.Everything(), 0, most))))
                    .hasSize(3)
                    .allMatch(sql -> sql.startsWith("select"));
        }
    }

    @Test
    void aNewPersonIsWrittenInOneTransaction() throws SQLException {
        assertThat(statements(() -> create("grace")))
                .satisfiesExactlyInAnyOrder(
                        sql -> assertThat(sql).containsIgnoringCase("and role = 'PRIMARY_ADMIN'"),
                        sql -> assertThat(sql).containsIgnoringCase("insert into person ("),
                        sql -> assertThat(sql).containsIgnoringCase("insert into person_value"),
                        sql -> assertThat(sql).containsIgnoringCase("insert into person_search"),
                        sql -> assertThat(sql).containsIgnoringCase("update resource_count"),
                        sql -> assertThat(sql).containsIgnoringCase("insert into activity"));
    }

    @Test
    void aMemberMoreCostsAsManyHoweverManyThereAre() throws SQLException {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(create("member" + i));
        }
        String group = groupWriter
                .create(tenant, OKTA, "Staff", null, Set.of(people.get(0)))
                .group()
                .id();
        add(group, people.get(1));
        List<String> before = statements(() -> add(group, people.get(2)));
        people.subList(3, 28).forEach(id -> add(group, id));

        assertThat(statements(() -> add(group, people.get(29)))).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatLosesNobodyIsNotCounted() throws SQLException {
        String id = create("ada");
        String group = groupWriter
                .create(tenant, OKTA, "Staff", null, Set.of())
                .group()
                .id();

        assertThat(statements(() -> {
                    userWriter.update(
                            tenant,
                            id,
                            OKTA,
                            profile -> new UserProfile(
                                    true, Map.of(UserAttribute.USER_NAME, "ada@example.com"), profile.values()));
                    add(group, id);
                }))
                .noneMatch(StatementsIT::isOfTheGuard);
    }

    @Test
    void aLossIsCountedByThreeStatementsHoweverManyThereWere() throws SQLException {
        guardRules.save(tenant, new GuardTerms(true, 50, 10, null));
        deactivate(create("first"));
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = create("leaver" + i);
            counts.add((int) statements(() -> deactivate(id)).stream()
                    .filter(StatementsIT::isOfTheGuard)
                    .count());
        }

        // Whoever is the first of five minutes begins their row.
        assertThat(counts).filteredOn(count -> count == 3).hasSizeGreaterThanOrEqualTo(2);
        assertThat(counts).allMatch(count -> count == 3 || count == 6);
    }

    @Test
    void nobodyIsCountedWhileTheGuardIsOff() {
        guardRules.save(tenant, new GuardTerms(true, 50, 10, null));
        deactivate(create("first"));
        guardRules.save(tenant, new GuardTerms(false, 50, 10, null));
        deactivate(create("second"));
        deactivate(create("third"));
        guardRules.save(tenant, new GuardTerms(true, 2, 1, null));

        assertThatCode(() -> deactivate(create("fourth"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> deactivate(create("fifth"))).isInstanceOf(MassChangeException.class);
    }

    private void deactivate(String id) {
        userWriter.update(tenant, id, OKTA, profile -> profile.withActive(false));
    }

    @Test
    void thePeopleOfGroupsInGroupsAreReadOnlyWhereTheGuardIsOn() throws SQLException {
        guardRules.save(tenant, new GuardTerms(true, 50, 10, null));
        assertThat(statements(this::endGroupsInGroups))
                .filteredOn(StatementsIT::countsPeople)
                .hasSize(2);

        guardRules.save(tenant, new GuardTerms(false, 50, 10, null));

        assertThat(statements(this::endGroupsInGroups)).noneMatch(StatementsIT::countsPeople);
    }

    private static boolean countsPeople(String sql) {
        return sql.contains("count(distinct");
    }

    private void endGroupsInGroups() {
        String inner = group("Inner", create("inner" + UUID.randomUUID()));
        String first = group("First", inner);
        String second = group("Second", inner);
        groupWriter.update(
                tenant, first, OKTA, VersionCondition.ANY, List.of(new GroupChange.RemoveMembers(Set.of(inner))));
        for (String group : List.of(second, first, inner)) {
            groupDeletion.delete(tenant, group, OKTA, VersionCondition.ANY);
        }
    }

    private String group(String name, String member) {
        return groupWriter
                .create(tenant, OKTA, name, null, Set.of(member))
                .group()
                .id();
    }

    private static boolean isOfTheGuard(String sql) {
        return sql.contains("loss_window") || sql.contains("guard_terms") || sql.contains("from held_change");
    }

    private void add(String group, String person) {
        groupWriter.update(
                tenant, group, OKTA, VersionCondition.ANY, List.of(new GroupChange.AddMembers(Set.of(person))));
    }

    private String create(String name) {
        var profile = new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, name + "@example.com", UserAttribute.EXTERNAL_ID, name),
                Map.of(MultiValuedAttribute.EMAILS, List.of(MultiValue.of(name + "@example.com", "work", true))));
        return userWriter.create(tenant, OKTA, Role.LEARNER, profile).id();
    }

    /** Each as often as it has run. */
    private List<String> statements(Runnable request) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set query_statistics true");
            request.run();
            statement.execute("set query_statistics_max_entries 1000");
            try (var rows = statement.executeQuery(
                    "select sql_statement, execution_count from information_schema.query_statistics"
                            + " where upper(sql_statement) not like 'SET %' and sql_statement not in ('COMMIT', 'CALL DATABASE()')"
                            + " and lower(sql_statement) not like '%query_statistics%'"
                            // A timer asks this, whoever else is at work.
                            + " and sql_statement not like 'select distinct tenant_id from held_change%'")) {
                while (rows.next()) {
                    for (int i = 0; i < rows.getInt(2); i++) {
                        statements.add(rows.getString(1));
                    }
                }
            } finally {
                statement.execute("set query_statistics false");
            }
        }
        return statements;
    }
}
