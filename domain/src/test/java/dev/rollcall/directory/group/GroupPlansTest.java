package dev.rollcall.directory.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.membership.GroupLocks;
import dev.rollcall.directory.membership.Memberships;
import dev.rollcall.directory.membership.NestingReads;
import dev.rollcall.search.list.PlansOnH2;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a change of a group reads beside its members are the groups next to it, and not all groups of the organization.
 */
class GroupPlansTest {
    private static final List<String> ONE = List.of("g11");
    private static final List<String> PEOPLE =
            IntStream.range(11500, 11600).mapToObj(i -> "p" + i).toList();

    private static PlansOnH2 h2;

    @BeforeAll
    static void fill() throws SQLException {
        h2 = new PlansOnH2();
    }

    @AfterAll
    static void drop() throws SQLException {
        h2.close();
    }

    @Test
    void groupsAreHeldByTheirIds() throws SQLException {
        assertThat(h2.rowsRead(GroupLocks.HOLD.replace(" for update", ""), ONE)).isLessThan(10);
    }

    @Test
    void groupsOfTheSameNameAreLookedUp() throws SQLException {
        assertThat(h2.rowsRead(GroupLocks.NAMESAKES, statement -> statement.with("group", "g11")))
                .isLessThan(10);
    }

    @Test
    void groupsAmongPeopleAreLookedUp() throws SQLException {
        assertThat(h2.rowsRead(NestingReads.GROUPS, PEOPLE)).isLessThan(310);
    }

    @Test
    void whoComesIsLookedUpAmongPeopleAndMembers() throws SQLException {
        try (var everyone = new PlansOnH2()) {
            everyone.addEveryone();

            assertThat(everyone.rowsRead(
                            Memberships.COMING,
                            statement -> statement.with("group", "all").withRows("ids", PEOPLE)))
                    .isLessThan(500);
        }
    }

    @Test
    void thePeopleInAGroupAreLookedUpOverAllLevels() throws SQLException {
        // Ten in the group, ten in the one in it, of two thousand.
        assertThat(h2.rowsRead(NestingReads.PEOPLE, ONE)).isLessThan(60);
    }

    @Test
    void whoIsInAGroupOverAllLevelsIsLookedUpByThePeople() throws SQLException {
        assertThat(h2.rowsRead(
                        NestingReads.PEOPLE_AMONG,
                        statement -> statement.withRows("ids", PEOPLE).withRows("groups", ONE)))
                .isLessThan(500);
    }

    @Test
    void theGroupsInAGroupAndAroundItAreLookedUp() throws SQLException {
        for (String sql : List.of(
                NestingReads.MEMBERS,
                NestingReads.MEMBERS_OF_EACH,
                NestingReads.COUNTS,
                NestingReads.CONTAINERS,
                NestingReads.INSIDE,
                NestingReads.AROUND)) {
            assertThat(h2.rowsRead(sql, ONE)).as(sql).isLessThan(10);
        }
    }
}
