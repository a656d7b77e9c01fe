package dev.rollcall.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTextTest {
    @Test
    void parametersStandInTheOrderInWhichTheyAreAskedFor() {
        var text = SqlText.of("update t set a = :a where b=:b_2 and (a <> :a or :c)");

        assertThat(text.names()).containsExactly("a", "b_2", "a", "c");
        assertThat(text.jdbc(Map.of())).isEqualTo("update t set a = ? where b=? and (a <> ? or ?)");
        assertThat(text).hasToString("update t set a = :a where b=:b_2 and (a <> :a or :c)");
    }

    @Test
    void whatIsQuotedOrCastIsNoParameter() {
        String sql = "select ':a', 'it''s :b', \"odd:c\", x::varchar, '10:30'::time from t where y = ':d'";

        assertThat(SqlText.of(sql).names()).isEmpty();
        assertThat(SqlText.of(sql).jdbc(Map.of())).isEqualTo(sql);
    }

    @Test
    void aParameterCanBeCastAndFollowAQuotation() {
        var text = SqlText.of("select 'a' || :b::varchar || ':' || :c");

        assertThat(text.names()).containsExactly("b", "c");
        assertThat(text.jdbc(Map.of())).isEqualTo("select 'a' || ?::varchar || ':' || ?");
    }

    @Test
    void aQuotationThatIsNotClosedAndAColonWithoutANameAreNoParameters() {
        var text = SqlText.of("select :a, ': ', :1, :_b, ' || :c || \" || :d:");

        assertThat(text.names()).containsExactly("a", "c", "d");
        assertThat(text.jdbc(Map.of())).isEqualTo("select ?, ': ', :1, :_b, ' || ? || \" || ?:");
    }

    @Test
    void manyValuesAreRows() {
        var text = SqlText.of("select id from (values :ids) as listed (id) where id <> :id");

        assertThat(text.jdbc(Map.of("ids", List.of("a", "b", "c"), "id", "a")))
                .isEqualTo("select id from (values (?), (?), (?)) as listed (id) where id <> ?");
    }

    @Test
    void aTextIsTakenApartOnce() {
        String sql = "select once from t where a = :a";

        assertThat(SqlText.of(sql)).isSameAs(SqlText.of("select once" + " from t where a = :a"));
    }
}
