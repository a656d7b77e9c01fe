package dev.rollcall.scim.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatchOracleTest {
    @ParameterizedTest
    @MethodSource("rows")
    void rollcallAndScimSdkMakeTheSameOfAPatchOrTheRowSaysWhyNot(PatchRow row) {
        String rollcall = RollcallPatch.apply(row);
        String scimSdk = ScimSdkPatch.apply(row);

        if (row.differs()) {
            assertThat(rollcall).as("Rollcall").isEqualTo(row.rollcall());
            assertThat(scimSdk).as("SCIM-SDK, which the row says differs").isNotEqualTo(rollcall);
        } else {
            assertThat(rollcall).isEqualTo(scimSdk);
        }
    }

    @Test
    void theTableHasManyChangesAndManyRefusals() {
        List<String> agreed = rows().stream()
                .filter(row -> !row.differs())
                .map(ScimSdkPatch::apply)
                .toList();

        assertThat(agreed.stream().filter(outcome -> outcome.startsWith("{\"")))
                .as("agreed changes")
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(agreed.stream().filter(outcome -> outcome.startsWith("400 ")))
                .as("agreed refusals")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    static List<PatchRow> rows() {
        return PatchRow.all();
    }
}
