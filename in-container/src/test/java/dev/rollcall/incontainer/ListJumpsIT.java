package dev.rollcall.incontainer;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.UserDeletion;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.ListMarks;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of a long list that nobody has walked to. */
@ExtendWith(ArquillianExtension.class)
class ListJumpsIT {
    private static final int PEOPLE = 2 * ListMarks.STEP + 1_000;
    private static final int FAR = 2 * ListMarks.STEP + 500;

    @EJB
    private OrganizationSetup setup;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private UserDeletion userDeletion;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private String tenant;
    private List<String> people;

    @BeforeEach
    void open() throws SQLException {
        tenant = TestOrganization.tenant(setup);
        people = people(Instant.now().minus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("RFC 7644 §3.4.2.4: a jump to any startIndex answers the rows from there on")
    void aJumpAnswersTheRowsFromThereOn() throws SQLException {
        for (int offset : List.of(FAR, ListMarks.STEP - 1, ListMarks.STEP, ListMarks.STEP + 1, 2 * ListMarks.STEP)) {
            assertThat(page(offset)).as("behind " + offset).isEqualTo(people.subList(offset, offset + 3));
        }
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void whoeverLeavesMovesAllThatFollow() {
        assertThat(page(FAR)).isEqualTo(people.subList(FAR, FAR + 3));

        for (int leaver : List.of(ListMarks.STEP + 7, 3, ListMarks.STEP - 1)) {
            userDeletion.delete(tenant, people.remove(leaver), OKTA, VersionCondition.ANY);
            assertThat(page(FAR)).isEqualTo(people.subList(FAR, FAR + 3));
        }
    }

    @Test
    void whoeverJoinsComesBehindAllMarks() {
        page(FAR);
        String joiner = userWriter
                .create(tenant, OKTA, Role.LEARNER, TestOrganization.named("grace"))
                .id();

        assertThat(page(FAR)).isEqualTo(people.subList(FAR, FAR + 3));
        assertThat(page(PEOPLE)).endsWith(joiner);
    }

    @Test
    void peopleOfTheLastMinutesAreCountedOff() throws SQLException {
        people.addAll(people(Instant.now().minus(Duration.ofMinutes(10))));

        assertThat(page(PEOPLE + FAR)).isEqualTo(people.subList(PEOPLE + FAR, PEOPLE + FAR + 3));
        assertThat(marks()).isEqualTo(PEOPLE / ListMarks.STEP);
    }

    @Test
    void marksAreMadeAnewAfterAnHour() throws SQLException {
        page(FAR);
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("update list_mark set made_at = ?, row_index = row_index + 1")) {
            update.setTimestamp(1, Timestamp.from(Instant.now().minus(Duration.ofMinutes(61))));
            update.executeUpdate();
        }

        assertThat(page(FAR)).isEqualTo(people.subList(FAR, FAR + 3));
    }

    private List<String> page(int offset) {
        return users.search(tenant, new Criterion.Everything(), offset, 3).items().stream()
                .map(user -> user.id())
                .toList();
    }

    private int marks() throws SQLException {
        try (var connection = dataSource.getConnection();
                var count = connection.prepareStatement("select count(*) from list_mark where tenant_id = ?")) {
            count.setString(1, tenant);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** One a millisecond, of whom the last was made at that time. */
    private List<String> people(Instant until) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into person (tenant_id, id, version, created_at, last_modified, active, source, role,"
                                + " role_source, user_name) values (?, ?, 1, current_timestamp, current_timestamp, true,"
                                + " 'PROVIDER', 'LEARNER', 'LOCAL', ?)")) {
            for (int i = 0; i < PEOPLE; i++) {
                ids.add(Ids.firstAt(until.minusMillis(PEOPLE - i)));
                insert.setString(1, tenant);
                insert.setString(2, ids.get(i));
                insert.setString(3, "person" + ids.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }
}
