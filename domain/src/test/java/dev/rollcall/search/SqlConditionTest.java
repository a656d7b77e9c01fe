package dev.rollcall.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlConditionTest {
    private static final Column NAME = Column.name("p.user_name", "p.user_name_key");
    private static final Column TITLE = Column.text("p.title", "p.title_folded");
    private static final Column DISPLAY_NAME =
            Column.text("p.display_name", "p.display_name_folded", "p.display_name_key");

    @Test
    void aCaseInsensitiveComparisonUsesTheIndexedKey() {
        var sql = SqlCondition.of(new Criterion.Comparison(NAME, Operator.EQ, "ADA"));

        assertThat(sql.sql()).isEqualTo("(p.user_name is not null and p.user_name_key = :p1)");
        assertThat(sql.parameters()).containsExactly("ada");
    }

    @Test
    void parametersAreNamedInTheirOrder() {
        Criterion both = new Criterion.And(
                new Criterion.Comparison(NAME, Operator.SW, "a"),
                new Criterion.Not(new Criterion.Comparison(Column.bool("p.active"), Operator.EQ, true)));

        var sql = SqlCondition.of(both);

        assertThat(sql.sql()).contains("like :p1").contains("p.active = :p2");
        assertThat(sql.parameters()).containsExactly("a%", true);
    }

    @Test
    void aTextLongerThanAKeyIsComparedInFull() {
        var sql = SqlCondition.of(new Criterion.Comparison(DISPLAY_NAME, Operator.EQ, "x".repeat(400)));

        assertThat(sql.sql())
                .isEqualTo("(p.display_name is not null and p.display_name_key = :p1 and p.display_name_folded = :p2)");
        assertThat(sql.parameters()).containsExactly("x".repeat(320), "x".repeat(400));
    }

    @Test
    void aTextWithoutAnIndexIsComparedFolded() {
        var sql = SqlCondition.of(new Criterion.Comparison(TITLE, Operator.EW, "STRASSE"));

        assertThat(sql.sql()).isEqualTo("(p.title is not null and p.title_folded like :p1 escape '!')");
        assertThat(sql.parameters()).containsExactly("%strasse");
    }

    @Test
    void anAddressIsFoundByTheIdThatCompletesIt() {
        Column location = Column.prefixed("https://x/Users/", "p.id");

        assertThat(SqlCondition.of(new Criterion.Comparison(location, Operator.EQ, "https://x/Users/7")))
                .isEqualTo(new SqlCondition("(p.id is not null and p.id = :p1)", java.util.List.of("7")));
        assertThat(SqlCondition.of(new Criterion.Comparison(location, Operator.EQ, "https://y/Users/7"))
                        .sql())
                .isEqualTo("(p.id is not null and 1 = 0)");
    }

    @Test
    void aNameIsComparedByItsKeyAndAPartOfItByThePartsKey() {
        assertThat(parameterOf(Operator.EQ, " \uFF21d\u00ADa ")).isEqualTo("ada");
        assertThat(parameterOf(Operator.SW, " \uFF21da ")).isEqualTo("ada %");
        assertThat(parameterOf(Operator.EW, " \uFF21da ")).isEqualTo("% ada");
        assertThat(parameterOf(Operator.CO, " \uFF21da ")).isEqualTo("% ada %");
    }

    private static Object parameterOf(Operator operator, String value) {
        return SqlCondition.of(new Criterion.Comparison(NAME, operator, value))
                .parameters()
                .get(0);
    }

    @Test
    void wildcardsInAValueAreLetters() {
        var sql = SqlCondition.of(new Criterion.Comparison(NAME, Operator.CO, "50%_!"));

        assertThat(sql.parameters()).containsExactly("%50!%!_!!%");
    }

    @Test
    void textThatLooksLikeSqlStaysAParameter() {
        var sql = SqlCondition.of(new Criterion.Comparison(NAME, Operator.EQ, "' or 1=1 --"));

        assertThat(sql.sql()).doesNotContain("or 1=1");
    }

    @Test
    void aValueOfAnotherTypeThanTheColumnIsAMistakeOfOurs() {
        assertThatThrownBy(() -> new Criterion.Comparison(Column.bool("p.active"), Operator.EQ, "true"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
