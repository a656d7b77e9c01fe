package dev.rollcall.directory.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;
import dev.rollcall.search.SqlCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionColumnsTest {
    @Test
    void theAttributeIsAParameterLikeTheValue() {
        ExtensionAttribute campus = attribute(AttributeType.STRING, false);
        Column column = ExtensionColumns.of(campus);
        var north = new Criterion.Comparison(column, Operator.EQ, "North");

        SqlCondition condition = SqlCondition.of(ExtensionColumns.having(campus, north));

        assertThat(condition.sql())
                .isEqualTo("p.id in (select x.person_id from person_extension_value x where x.tenant_id = :tenant and"
                        + " (((x.attribute_id is not null and x.attribute_id = :p1) and"
                        + " (x.text_value is not null and x.text_start = :p2))))");
        assertThat(condition.parameters()).containsExactly("the-id", "north");
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, false, x.text_value, TEXT",
        "STRING, true, x.text_value, EXACT_TEXT",
        "REFERENCE, true, x.text_value, EXACT_TEXT",
        "BOOLEAN, false, x.boolean_value, BOOLEAN",
        "DATE_TIME, false, x.time_value, TIMESTAMP",
        "INTEGER, false, x.number_value, NUMBER",
        "DECIMAL, false, x.number_value, NUMBER"
    })
    void eachTypeHasItsColumn(AttributeType type, boolean caseExact, String sql, Column.Type columnType) {
        ExtensionAttribute attribute = attribute(type, caseExact);

        assertThat(ExtensionColumns.of(attribute).sql()).isEqualTo(sql);
        assertThat(ExtensionColumns.of(attribute).type()).isEqualTo(columnType);
    }

    private static ExtensionAttribute attribute(AttributeType type, boolean caseExact) {
        return new ExtensionAttribute("the-id", "urn:example:school", "campus", type, false, caseExact);
    }
}
