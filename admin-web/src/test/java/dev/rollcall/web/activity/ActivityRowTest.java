package dev.rollcall.web.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityRowTest {
    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, 1 thing corrected from Microsoft Entra’s way of writing SCIM",
        "3, 3 things corrected from Microsoft Entra’s way of writing SCIM"
    })
    void correctionsAreToldInWordsAndNothingIsSaidOfNone(int corrections, String words) {
        var entry = new ActivityEntry(
                "1",
                Instant.EPOCH,
                "Entra key",
                Operation.UPDATE,
                TargetType.USER,
                "p",
                "ada",
                Result.SUCCESS,
                200,
                "Changed title",
                corrections,
                null,
                0,
                null);

        assertThat(ActivityRow.of(List.of(entry)).get(0).getCorrected()).isEqualTo(words);
    }
}
