package dev.rollcall.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollcall.password.PasswordRules;
import dev.rollcall.platform.failure.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstStartTest {

    /** Whether a password can be guessed is known to the application only. */
    @Test
    void aPasswordThatCanBeGuessedIsRefusedInASentenceThatNamesTheSettings() {
        var tooShort = catchThrowableOfType(
                InvalidValueException.class, () -> PasswordRules.check("short", List.of("admin@acme.example")));

        assertThat(FirstStart.refusal(tooShort))
                .hasMessageContaining("ROLLCALL_ORGANIZATION")
                .hasMessageContaining("ROLLCALL_ADMIN_EMAIL")
                .hasMessageContaining("ROLLCALL_ADMIN_PASSWORD")
                .hasMessageEndingWith(tooShort.getMessage());
    }
}
