package dev.rollcall.incontainer.sql;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.column.UserColumns;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.database.Migrations;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import dev.rollcall.search.Order;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Slice;
import dev.rollcall.search.list.Walker;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a list is read. The replica is another database of the same server: what it knows is what a test copies there,
 * where everybody has the title "replica".
 */
@ExtendWith(ArquillianExtension.class)
@DisabledIfSystemProperty(named = "rollcall.test.database", matches = "h2")
class ReplicaIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private Groups groups;

    @EJB
    private GroupWriter groupWriter;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource main;

    private final PGSimpleDataSource replica = new PGSimpleDataSource();
    private final Walker walker = new Walker("key-1", UUID.randomUUID().toString());
    private String tenant;

    @BeforeEach
    void fill() throws SQLException {
        tenant = TestOrganization.tenant(setup);
        for (int i = 0; i < 4; i++) {
            String id = userWriter
                    .create(
                            tenant,
                            OKTA,
                            Role.LEARNER,
                            new UserProfile(
                                    true,
                                    Map.of(UserAttribute.USER_NAME, "p" + i, UserAttribute.TITLE, "main"),
                                    Map.of()))
                    .id();
            groupWriter.create(tenant, OKTA, "main " + i, null, Set.of(id));
        }
        replica.setUrl(System.getProperty("rollcall.db.replica.url"));
        replica.setUser(System.getProperty("rollcall.db.user"));
        replica.setPassword(System.getProperty("rollcall.db.password"));
        Migrations.of(replica, true).load().migrate();
        copy("organization", "id");
        copy("person", "tenant_id");
        copy("directory_group", "tenant_id");
        change(replica, "update person set title = 'replica', profile_json = '{\"title\":\"replica\"}'");
        change(replica, "update directory_group set display_name = 'replica'");
    }

    @Test
    void aFurtherPageComesFromTheReplicaThatKnowsThePageBefore() throws SQLException {
        assertThat(page(0)).allMatch(person -> person.contains("main"));
        copy("list_walk", "tenant_id");

        assertThat(page(2)).hasSize(2).allMatch(person -> person.contains("replica"));
        assertThat(groupPage(0)).allMatch(name -> name.startsWith("main"));
        copy("list_walk", "tenant_id");
        assertThat(groupPage(2)).hasSize(2).containsOnly("replica");
    }

    @Test
    void aReplicaThatDoesNotKnowThePageBeforeIsNotRead() {
        page(0);

        assertThat(page(2)).hasSize(2).allMatch(person -> person.contains("main"));
    }

    @Test
    void aReplicaThatKnowsAnEarlierWalkIsNotReadForThisOne() throws SQLException {
        page(0);
        copy("list_walk", "tenant_id");
        page(0);

        assertThat(page(2)).allMatch(person -> person.contains("main"));
    }

    @Test
    void whoComesLaterReadsTheMainDatabase() throws SQLException {
        page(0);
        change(main, "update list_walk set walked_at = walked_at - interval '11 seconds'");
        copy("list_walk", "tenant_id");

        assertThat(page(2)).allMatch(person -> person.contains("main"));
    }

    @Test
    void whatIsSearchedIsReadInTheMainDatabase() throws SQLException {
        var some = new Criterion.Comparison(UserColumns.ACTIVE, Operator.EQ, true);
        page(some, 0);
        copy("list_walk", "tenant_id");

        assertThat(page(some, 2)).allMatch(person -> person.contains("main"));
    }

    private List<String> page(long offset) {
        return page(new Criterion.Everything(), offset);
    }

    private List<String> page(Criterion criterion, long offset) {
        return users.resources(tenant, query(criterion, offset)).items().stream()
                .filter(person -> !person.profile().contains("admin@"))
                .map(UserResource::profile)
                .toList();
    }

    private List<String> groupPage(long offset) {
        return groups.list(tenant, query(new Criterion.Everything(), offset), true).items().stream()
                .map(Group::displayName)
                .toList();
    }

    private ListQuery query(Criterion criterion, long offset) {
        return new ListQuery(criterion, Order.BY_ID, new Slice.FromIndex(offset, 2), walker);
    }

    /** The tenant's rows of a table as the main database has them now. */
    private void copy(String table, String tenantColumn) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = main.getConnection();
                var statement = connection.prepareStatement(
                        "select to_json(t)::text from " + table + " t where " + tenantColumn + " = ?")) {
            statement.setString(1, tenant);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
        }
        change(replica, "delete from list_walk");
        try (Connection connection = replica.getConnection();
                var statement = connection.prepareStatement(
                        "insert into " + table + " select * from json_populate_record(null::" + table + ", ?::json)")) {
            for (String row : rows) {
                statement.setString(1, row);
                statement.executeUpdate();
            }
        }
    }

    private static void change(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
