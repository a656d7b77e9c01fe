package dev.rollcall.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.membership.UserGroups;
import dev.rollcall.search.list.PlansOnH2;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What belongs to a page of people is looked up by their ids; a scan would read all of {@link PlansOnH2#PEOPLE}. */
class UserRowsPlansTest {
    private static final List<String> PAGE =
            IntStream.range(11500, 11600).mapToObj(i -> "p" + i).toList();

    @Test
    void valuesAndGroupsOfAPageAreLookedUp() throws SQLException {
        try (var h2 = new PlansOnH2()) {
            assertThat(h2.rowsRead(UserRows.VALUES, PAGE)).isLessThan(600);
            assertThat(h2.rowsRead(UserGroups.GROUPS, PAGE)).isLessThan(800);
        }
    }

    @Test
    void groupsOfNeighborsAreOneRangeOfAnIndex() throws SQLException {
        try (var h2 = new PlansOnH2()) {
            h2.addEveryone();

            assertThat(h2.rowsRead(UserGroups.GROUPS_BETWEEN, groups -> groups.with("first", "p11500")
                            .with("last", "p11599")))
                    .isLessThan(800);
        }
    }

    @Test
    void groupsOfSomebodyInALargeGroupAreLookedUpWithoutItsOtherMembers() throws SQLException {
        var one = List.of("p11500");
        try (var h2 = new PlansOnH2()) {
            h2.addEveryone();

            assertThat(h2.rowsRead(UserGroups.GROUPS, one)).isLessThan(20);
            assertThat(h2.rowsRead(UserRows.VALUES, one)).isLessThan(10);
        }
    }
}
