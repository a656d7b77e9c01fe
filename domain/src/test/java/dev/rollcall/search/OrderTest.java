package dev.rollcall.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Order UP = Order.by(Column.text("p.title", "p.title_folded"), false);
    private static final Order DOWN = Order.by(Column.text("p.title", "p.title_folded"), true);

    @Test
    void rowsWithoutAValueComeLastAscendingAndFirstDescending() {
        assertThat(UP.sql(false)).isEqualTo("case when k is null then 1 else 0 end, k, id");
        assertThat(DOWN.sql(false)).isEqualTo("case when k is null then 1 else 0 end desc, k desc, id");
    }

    @Test
    void backwardsTurnsEveryPartRound() {
        assertThat(UP.sql(true)).isEqualTo("case when k is null then 1 else 0 end desc, k desc, id desc");
        assertThat(DOWN.sql(true)).isEqualTo("case when k is null then 1 else 0 end, k, id desc");
    }

    @Test
    void whatFollowsAPlaceIsAConditionOnTheRowNotANumberOfRows() {
        var parameters = new Parameters(2);

        assertThat(UP.beyond(new Position("b", "7"), false, parameters))
                .isEqualTo("(k > ?2 or (k = ?3 and id > ?4) or k is null)");
        assertThat(parameters.values()).containsExactly("b", "b", "7");
        assertThat(UP.beyond(new Position(null, "7"), false, new Parameters(2))).isEqualTo("(k is null and id > ?2)");
        assertThat(UP.beyond(new Position(null, "7"), true, new Parameters(2)))
                .isEqualTo("((k is null and id < ?2) or k is not null)");
        assertThat(DOWN.beyond(new Position("b", "7"), false, new Parameters(2)))
                .isEqualTo("(k < ?2 or (k = ?3 and id > ?4))");
        assertThat(Order.BY_ID.beyond(new Position(null, "7"), true, new Parameters(2)))
                .isEqualTo("id < ?2");
    }
}
