package dev.rollcall.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Column TITLE = Column.text("p.title", "p.title_folded");
    private static final Column NAME =
            Column.text("p.user_name", "p.user_name_key", "p.user_name_key").always();
    private static final Order UP = Order.by(TITLE, false);
    private static final Order DOWN = Order.by(TITLE, true);

    @Test
    void rowsWithoutAValueComeLastAscendingAndFirstDescending() {
        assertThat(UP.sql(false)).isEqualTo("k nulls last, id");
        assertThat(DOWN.sql(false)).isEqualTo("k desc nulls first, id");
    }

    @Test
    void backwardsTurnsEveryPartRound() {
        assertThat(UP.sql(true)).isEqualTo("k desc nulls first, id desc");
        assertThat(DOWN.sql(true)).isEqualTo("k nulls last, id desc");
    }

    @Test
    void whatFollowsAPlaceIsAConditionOnTheRowNotANumberOfRows() {
        var parameters = new Parameters();

        assertThat(UP.beyond(new Position("b", "7"), false, parameters))
                .isEqualTo("(k > :p1 or (k = :p2 and id > :p3) or k is null)");
        assertThat(parameters.values()).containsExactly("b", "b", "7");
        assertThat(beyond(UP, null, false)).isEqualTo("(k is null and id > :p1)");
        assertThat(beyond(UP, null, true)).isEqualTo("((k is null and id < :p1) or k is not null)");
        assertThat(beyond(DOWN, "b", false)).isEqualTo("(k < :p1 or (k = :p2 and id > :p3))");
        assertThat(beyond(Order.BY_ID, null, true)).isEqualTo("id < :p1");
    }

    @Test
    void anIndexGivesTheOrderOfWhatEveryRowHas() {
        Order up = Order.by(NAME, false);
        Order down = Order.by(NAME, true);

        assertThat(up.sql(false)).isEqualTo("k, id");
        assertThat(up.sql(true)).isEqualTo("k desc, id desc");
        assertThat(down.sql(false)).isEqualTo("k desc, id desc");
        assertThat(beyond(up, "b", false)).isEqualTo("(k, id) > (:p1, :p2)");
        assertThat(beyond(up, "b", true)).isEqualTo("(k, id) < (:p1, :p2)");
        assertThat(beyond(down, "b", false)).isEqualTo("(k, id) < (:p1, :p2)");
    }

    private static String beyond(Order order, Object key, boolean backwards) {
        return order.beyond(new Position(key, "7"), backwards, new Parameters());
    }
}
