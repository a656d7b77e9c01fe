package dev.rollcall.scim.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilterOracleTest {
    @ParameterizedTest
    @MethodSource("rows")
    void rollcallAndUnboundIdReadTheSameFilterOrTheRowSaysWhyNot(FilterRow row) {
        String rollcall = RollcallFilters.read(row.filter());
        String unboundId = UnboundIdFilters.read(row.filter());

        if (row.differs()) {
            assertThat(rollcall).as("Rollcall").isEqualTo(row.rollcall());
            assertThat(unboundId).as("UnboundID, which the row says differs").isNotEqualTo(rollcall);
        } else {
            assertThat(rollcall).isEqualTo(unboundId);
        }
    }

    @Test
    void theTableHasManyFiltersAndManyTextsThatAreNone() {
        List<FilterRow> agreed = rows().stream().filter(row -> !row.differs()).toList();
        List<FilterRow> refused = agreed.stream()
                .filter(row -> UnboundIdFilters.read(row.filter()).equals(Notation.REFUSED))
                .toList();

        assertThat(rows()).extracting(FilterRow::filter).doesNotHaveDuplicates();
        assertThat(agreed.size() - refused.size()).as("agreed filters").isGreaterThanOrEqualTo(100);
        assertThat(refused).as("agreed refusals").hasSizeGreaterThanOrEqualTo(80);
        assertThat(rows().stream().filter(FilterRow::differs))
                .allSatisfy(row -> assertThat(row.rollcall()).isNotEmpty());
    }

    static List<FilterRow> rows() {
        return FilterRow.all();
    }
}
