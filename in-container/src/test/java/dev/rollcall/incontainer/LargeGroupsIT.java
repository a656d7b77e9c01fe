package dev.rollcall.incontainer;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.directory.membership.Memberships;
import dev.rollcall.platform.Ids;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups of more members than are read at once. */
@ExtendWith(ArquillianExtension.class)
class LargeGroupsIT {
    private static final int PEOPLE = Memberships.MOST + 500;

    @EJB
    private OrganizationSetup setup;

    @EJB
    private Groups groups;

    @EJB
    private GroupWriter groupWriter;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private String tenant;

    @BeforeEach
    void open() {
        tenant = TestOrganization.tenant(setup);
    }

    @Test
    void aListStopsReadingMembersAndEachGroupIsReadOnFromThere() throws SQLException {
        String empty = group("Empty", Set.of());
        String small = group("Small", Set.of(empty));
        String large = group("Large", Set.of(small));
        String last = group("Last", Set.of());
        List<String> people = people();
        enter(small, people.subList(0, 2));
        enter(large, people);
        enter(last, people.subList(1, 3));

        List<Group> list = groups.list(tenant, ListQuery.of(new Criterion.Everything(), 0, 10), true)
                .items();

        assertThat(list).extracting(Group::id).containsExactly(empty, small, large, last);
        assertThat(list.get(1).members().more()).isFalse();
        assertThat(list.get(2).members().more()).isTrue();
        assertThat(list.stream()
                        .mapToInt(group -> group.members().members().size())
                        .sum())
                .isLessThanOrEqualTo(Memberships.MOST + 1);
        assertThat(all(list.get(0))).isEmpty();
        assertThat(all(list.get(1))).containsExactly(people.get(0), people.get(1), empty);
        assertThat(all(list.get(2)))
                .hasSize(PEOPLE + 1)
                .startsWith(people.get(0))
                .endsWith(small);
        assertThat(all(list.get(2)).subList(0, PEOPLE)).isEqualTo(people);
        assertThat(all(list.get(3))).containsExactly(people.get(1), people.get(2));
    }

    private List<String> all(Group group) {
        List<String> ids = new ArrayList<>();
        MemberPart part = group.members();
        while (true) {
            part.members().stream().map(Member::id).forEach(ids::add);
            if (!part.more()) {
                return ids;
            }
            part = groups.members(tenant, group.id(), ids.isEmpty() ? null : ids.get(ids.size() - 1));
        }
    }

    private String group(String name, Set<String> members) {
        return groupWriter.create(tenant, OKTA, name, null, members).group().id();
    }

    private List<String> people() throws SQLException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            ids.add(Ids.next());
        }
        Collections.sort(ids);
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into person (tenant_id, id, version, created_at, last_modified, active, source, role,"
                                + " role_source, user_name) values (?, ?, 1, current_timestamp, current_timestamp, true,"
                                + " 'PROVIDER', 'LEARNER', 'LOCAL', ?)")) {
            for (int i = 0; i < PEOPLE; i++) {
                insert.setString(1, tenant);
                insert.setString(2, ids.get(i));
                insert.setString(3, "person" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    private void enter(String group, List<String> people) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into group_member (tenant_id, group_id, person_id) values (?, ?, ?)")) {
            for (String person : people) {
                insert.setString(1, tenant);
                insert.setString(2, group);
                insert.setString(3, person);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
