package dev.rollcall.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.search.ListedIds;
import dev.rollcall.search.PlansOnH2;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What belongs to a page of people is looked up by their ids; a scan would read all of {@link PlansOnH2#PEOPLE}. */
class UserRowsPlansTest {
    private static final ListedIds PAGE =
            ListedIds.of(IntStream.range(11500, 11600).mapToObj(i -> "p" + i).toList());

    @Test
    void valuesAndGroupsOfAPageAreLookedUp() throws SQLException {
        try (var h2 = new PlansOnH2()) {
            assertThat(h2.rowsRead(UserRows.valuesSql(PAGE), PAGE.ids())).isLessThan(600);
            assertThat(h2.rowsRead(PersonGroups.sql(PAGE), PAGE.ids())).isLessThan(800);
        }
    }

    @Test
    void groupsOfSomebodyInALargeGroupAreLookedUpWithoutItsOtherMembers() throws SQLException {
        var one = ListedIds.of(List.of("p11500"));
        try (var h2 = new PlansOnH2()) {
            h2.addEveryone();

            assertThat(h2.rowsRead(PersonGroups.sql(one), one.ids())).isLessThan(20);
            assertThat(h2.rowsRead(UserRows.valuesSql(one), one.ids())).isLessThan(10);
        }
    }
}
