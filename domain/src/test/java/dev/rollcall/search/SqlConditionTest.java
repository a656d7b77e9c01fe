package dev.rollcall.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlConditionTest {
    private static final Column NAME = Column.text("p.user_name", "p.user_name_key");

    @Test
    void aCaseInsensitiveComparisonUsesTheIndexedKey() {
        var sql = SqlCondition.of(new Criterion.Comparison(NAME, Operator.EQ, "ADA"), 2);

        assertThat(sql.sql()).isEqualTo("(p.user_name is not null and p.user_name_key = ?2)");
        assertThat(sql.parameters()).containsExactly("ada");
    }

    @Test
    void parametersAreNumberedInTheirOrder() {
        Criterion both = new Criterion.And(
                new Criterion.Comparison(NAME, Operator.SW, "a"),
                new Criterion.Not(new Criterion.Comparison(Column.bool("p.active"), Operator.EQ, true)));

        var sql = SqlCondition.of(both, 5);

        assertThat(sql.sql()).contains("like ?5").contains("p.active = ?6");
        assertThat(sql.parameters()).containsExactly("a%", true);
    }

    @Test
    void aTextLongerThanAKeyIsComparedInFull() {
        var sql = SqlCondition.of(new Criterion.Comparison(NAME, Operator.EQ, "x".repeat(400)), 1);

        assertThat(sql.sql()).isEqualTo("(p.user_name is not null and lower(p.user_name) = lower(?1))");
    }

    @Test
    void wildcardsInAValueAreLetters() {
        var sql = SqlCondition.of(new Criterion.Comparison(NAME, Operator.CO, "50%_!"), 1);

        assertThat(sql.parameters()).containsExactly("%50!%!_!!%");
    }

    @Test
    void textThatLooksLikeSqlStaysAParameter() {
        var sql = SqlCondition.of(new Criterion.Comparison(NAME, Operator.EQ, "' or 1=1 --"), 1);

        assertThat(sql.sql()).doesNotContain("or 1=1");
    }

    @Test
    void aValueOfAnotherTypeThanTheColumnIsAMistakeOfOurs() {
        assertThatThrownBy(() -> new Criterion.Comparison(Column.bool("p.active"), Operator.EQ, "true"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
