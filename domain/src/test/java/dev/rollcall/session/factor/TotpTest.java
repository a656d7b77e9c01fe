package dev.rollcall.session.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = Totp.step(NOW);

    /** RFC 6238, appendix B, for SHA-1; six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheRfc(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "9, 520489"})
    void aStepIsTheCounterOfHotp(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @Test
    void clocksMayDifferByOneStep() {
        for (long step = STEP - 3; step <= STEP + 3; step++) {
            assertThat(Totp.matching(SECRET, Totp.code(SECRET, step), NOW, 0).isPresent())
                    .as("step %d from now", step - STEP)
                    .isEqualTo(Math.abs(step - STEP) <= 1);
        }
    }

    @Test
    void aCodeThatWasTakenIsOverAndSoAreThoseBefore() {
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP))
                .isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP))
                .hasValue(STEP + 1);
    }

    @Test
    void blanksDoNotMatterAndNothingElseIsACode() {
        String code = Totp.code(SECRET, STEP);
        assertThat(Totp.matching(SECRET, " " + code.substring(0, 3) + " " + code.substring(3), NOW, 0))
                .isPresent();
        for (String other :
                new String[] {"", code.substring(1), code + "0", "+81804", "\u0660\u0668\u0661\u0668\u0660\u0664"}) {
            assertThat(Totp.matching(SECRET, other, NOW, 0)).as(other).isEmpty();
        }
    }

    /** RFC 4648 §10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsAppsReadThem(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }
}
