package dev.rollcall.search.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.column.GroupColumns;
import dev.rollcall.directory.column.UserColumns;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.user.Users;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import dev.rollcall.search.Order;
import dev.rollcall.search.Parameters;
import dev.rollcall.search.Position;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What identity providers ask most reads the rows that it returns, and not the whole organization: H2 plans by rules
 * that are easily missed.
 */
class ListPlansTest {
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
    void aPersonIsLookedUpByUserName() throws SQLException {
        assertThat(rowsRead(is(UserColumns.of(UserAttribute.USER_NAME), "n700")))
                .isLessThan(10);
    }

    @Test
    void aPersonIsLookedUpByEmail() throws SQLException {
        assertThat(rowsRead(having("work700"))).isLessThan(10);
    }

    @Test
    void aPersonIsLookedUpByEmailBesideOtherConditions() throws SQLException {
        assertThat(rowsRead(new Criterion.And(is(UserColumns.ACTIVE, true), having("work700"))))
                .isLessThan(10);
    }

    @Test
    void theMembersOfAGroupAreLookedUp() throws SQLException {
        assertThat(rowsRead(UserColumns.inGroup("g7"))).isLessThan(40);
    }

    @Test
    void theFirstPageReadsOnlyItsRows() throws SQLException {
        assertThat(rowsRead(new Criterion.Everything())).isLessThan(110);
    }

    @Test
    void aPageBehindAPlaceReadsOnlyItsRows() throws SQLException {
        assertThat(rowsRead(new Criterion.Everything(), new Slice.After(new Position(null, "p11500"), 100), false))
                .isLessThan(110);
    }

    @Test
    void aPageBeforeAPlaceReadsOnlyItsRows() throws SQLException {
        assertThat(rowsRead(new Criterion.Everything(), new Slice.Before(new Position(null, "p11500"), 100), true))
                .isLessThan(110);
    }

    @Test
    void thePeopleOfAGroupAreLookedUpOverAllLevels() throws SQLException {
        assertThat(rowsRead(UserColumns.inGroup(is(UserColumns.GROUP_ID, "g12"))))
                .isLessThan(150);
    }

    @Test
    void theGroupsOfAMemberAreLookedUp() throws SQLException {
        Criterion asked = GroupColumns.withMember(
                is(GroupColumns.MEMBER_ID, "p10700"), is(GroupColumns.MEMBER_GROUP_ID, "p10700"));

        assertThat(groupsRead(asked)).isLessThan(15);
    }

    @Test
    void theGroupsInAGroupAndAroundItAreLookedUp() throws SQLException {
        assertThat(groupsRead(GroupColumns.inGroup("g11"))).isLessThan(15);
        assertThat(groupsRead(GroupColumns.withMemberGroup("g11"))).isLessThan(15);
    }

    private static int groupsRead(Criterion criterion) throws SQLException {
        var parameters = new Parameters();
        String sql = PagedSearch.inOrderOfIds(
                "g.*", Groups.ALIAS, Groups.ROWS, ListQuery.of(criterion, 0, 100), false, parameters);
        return h2.rowsRead(sql, parameters::bind);
    }

    @Test
    void theRowsOfASortedPageAreLookedUp() throws SQLException {
        List<String> page = IntStream.range(11500, 11600).mapToObj(i -> "p" + i).toList();

        assertThat(h2.rowsRead(PagedSearch.byIds("p.*", Users.ALIAS, Users.ROWS), page))
                .isLessThan(310);
    }

    private static Criterion is(Column column, Object value) {
        return new Criterion.Comparison(column, Operator.EQ, value);
    }

    private static Criterion having(String email) {
        return UserColumns.having(
                MultiValuedAttribute.EMAILS, is(UserColumns.valueOf(MultiValuedAttribute.EMAILS), email));
    }

    private static int rowsRead(Criterion criterion) throws SQLException {
        return rowsRead(criterion, new Slice.First(100), false);
    }

    private static int rowsRead(Criterion criterion, Slice slice, boolean backwards) throws SQLException {
        var parameters = new Parameters();
        var query = new ListQuery(criterion, Order.BY_ID, slice, null);
        String sql = PagedSearch.inOrderOfIds("p.*", Users.ALIAS, Users.ROWS, query, backwards, parameters);
        return h2.rowsRead(sql, parameters::bind);
    }
}
