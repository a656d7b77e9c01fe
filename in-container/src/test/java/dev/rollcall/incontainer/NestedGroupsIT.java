package dev.rollcall.incontainer;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.ActivityFilter;
import dev.rollcall.activity.Result;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupDeletion;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class NestedGroupsIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private Groups groups;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private GroupDeletion groupDeletion;

    @EJB
    private Activities activities;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    @Test
    void theActivityTellsOfGroupsAsOfPeopleAndOfUnknownOnes() {
        String tenant = tenant();
        String inner = create(tenant, "Inner");
        String foreign = create(tenant(), "Foreign");
        String outer = create(tenant, "Outer", inner, foreign);

        change(tenant, outer, new GroupChange.RemoveMembers(Set.of(inner)));
        change(tenant, outer, new GroupChange.AddMembers(Set.of(inner)));

        assertThat(activities.list(tenant, ActivityFilter.about(outer), null, 3))
                .extracting(ActivityEntry::result, ActivityEntry::detail)
                .satisfiesExactly(
                        added -> assertThat(added.toList()).containsExactly(Result.SUCCESS, "added 1 member"),
                        removed -> assertThat(removed.toList()).containsExactly(Result.SUCCESS, "removed 1 member"),
                        made -> assertThat(made.toList().toString())
                                .contains("WARNING", "Created with 1 member", "1 unknown member id", foreign));
        assertThat(activities.list(tenant, ActivityFilter.about(inner), null, 9))
                .hasSize(1);
    }

    @Test
    void aReasonIsToldOnlyWhereSomethingWasDifferent() {
        String tenant = tenant();
        String inner = create(tenant, "Inner");
        String outer = create(tenant, "Outer", inner);
        var told = new GroupChange.Told("Put back");

        change(tenant, outer, told, new GroupChange.AddMembers(Set.of(inner)));
        assertThat(activities.list(tenant, ActivityFilter.about(outer), null, 9))
                .hasSize(1);

        change(tenant, outer, new GroupChange.RemoveMembers(Set.of(inner)));
        change(tenant, outer, told, new GroupChange.AddMembers(Set.of(inner)));
        assertThat(activities.list(tenant, ActivityFilter.about(outer), null, 1))
                .extracting(ActivityEntry::detail)
                .containsExactly("Put back; added 1 member");
    }

    @Test
    void aGroupThatEndsLeavesNoTraceInOthers() throws SQLException {
        String tenant = tenant();
        String inner = create(tenant, "Inner");
        String middle = create(tenant, "Middle", inner);
        String outer = create(tenant, "Outer", middle);

        groupDeletion.delete(tenant, middle, OKTA, VersionCondition.ANY);

        assertThat(groups.find(tenant, outer, true).orElseThrow().members().members())
                .isEmpty();
        assertThat(rows("group_in_group", tenant)).isZero();
        assertThat(rows("group_nesting", tenant)).isZero();
    }

    @Test
    void aRefusedCircleLeavesNothingBehind() throws SQLException {
        String tenant = tenant();
        String inner = create(tenant, "Inner");
        String other = create(tenant, "Other");
        String outer = create(tenant, "Outer", inner);

        assertThatThrownBy(() -> change(
                        tenant, inner, new GroupChange.Rename("New"), new GroupChange.AddMembers(Set.of(other, outer))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\"Outer\" cannot be a member of \"New\"");

        assertThat(groups.find(tenant, inner, true).orElseThrow())
                .satisfies(group -> assertThat(group.displayName()).isEqualTo("Inner"))
                .satisfies(group -> assertThat(group.members().members()).isEmpty());
        assertThat(groups.find(tenant, outer, true).orElseThrow().members().members())
                .containsExactly(new Member(inner, "Inner", MemberKind.GROUP));
        assertThat(rows("group_nesting", tenant)).isEqualTo(1);
    }

    @Test
    void twoGroupsThatShareANameLeaveItAtOnceAndNeitherWaitsForTheOther() throws Exception {
        for (int round = 0; round < 6; round++) {
            String tenant = tenant();
            List<String> ids = List.of(create(tenant, "One"), create(tenant, "Two"), create(tenant, "Three"));
            shareName(tenant);

            List<String> done = Parallel.run(3, n -> {
                change(tenant, ids.get(n), new GroupChange.Rename("New " + n));
                return "";
            });

            assertThat(done).hasSize(3);
            assertThat(groups.find(tenant, ids.get(0), false).orElseThrow().displayName())
                    .isEqualTo("New 0");
        }
    }

    @Test
    void groupsThatShareANameEndAtOnce() throws Exception {
        for (int round = 0; round < 6; round++) {
            String tenant = tenant();
            List<String> ids = List.of(create(tenant, "One"), create(tenant, "Two"), create(tenant, "Three"));
            shareName(tenant);

            Parallel.run(3, n -> {
                groupDeletion.delete(tenant, ids.get(n), OKTA, VersionCondition.ANY);
                return "";
            });

            assertThat(ids).noneMatch(id -> groups.find(tenant, id, false).isPresent());
        }
    }

    // As the migration leaves names that were told apart before.
    private void shareName(String tenant) throws SQLException {
        run(
                "update directory_group set display_name_key = 'same', display_name_claim = 'same ' || id"
                        + " where tenant_id = ?",
                tenant);
    }

    private void run(String sql, String tenant) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.executeUpdate();
        }
    }

    private int rows(String table, String tenant) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table + " where tenant_id = ?")) {
            statement.setString(1, tenant);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private String create(String tenant, String name, String... members) {
        return groupWriter
                .create(tenant, OKTA, name, null, Set.of(members))
                .group()
                .id();
    }

    private void change(String tenant, String id, GroupChange... changes) {
        groupWriter.update(tenant, id, OKTA, VersionCondition.ANY, List.of(changes));
    }

    private String tenant() {
        return TestOrganization.tenant(setup);
    }
}
