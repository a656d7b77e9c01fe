package dev.rollcall.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.InvalidValueException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final String ORGANIZATION = "Northwind Academy";
    private static final UserProfile OWNER = new UserProfile(
            true,
            Map.of(
                    UserAttribute.USER_NAME,
                    "ada.lovelace",
                    UserAttribute.GIVEN_NAME,
                    "Ada",
                    UserAttribute.FAMILY_NAME,
                    "Lovelace"),
            Map.of(MultiValuedAttribute.EMAILS, List.of(MultiValue.of("countess@engine.example", "work", true))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234",
                "PASSWORD1234!",
                "passwordpassword",
                "password password",
                "p@ssw0rd1234",
                "P@$$w0rd2026",
                "ｐａｓｓｗｏｒｄ１２３４",
                "pass\u00ADword1234",
                "pássword1234",
                "1234password",
                "123456789012",
                "abcdefghijkl",
                "lkjihgfedcba",
                "qwertyuiop12",
                "1q2w3e4r5t6y",
                "aaaaaaaaaaaa",
                "abababababab",
                "abcabcabcabc",
                "iloveyou2024",
                "letmeinplease",
                "administrator",
                "adminadmin123",
                "welcome12345",
                "Welcome2026!!",
                "changeme1234",
                "qwerty123456",
                "trustno1trustno1",
                "rollcall1234",
                "RollCall-2026",
                "rollcallrollcall",
                "northwind2026",
                "NorthwindAcademy",
                "Northwind Academy 1",
                "N0rthw1nd2026",
                "ada.lovelace1",
                "AdaLovelace1815",
                "countess@engine.example",
                "countess1234",
                "            "
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThatThrownBy(() -> check(password))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("four or five words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "correct horse battery",
                "another long enough password",
                "a password of no importance",
                "purple walrus drinks tea",
                "Tr4verse-the-Kiln",
                "xK9#mQ2$vL7p",
                "hG7kLp2QzR9t",
                "сорок тысяч обезьян",
                "七つの海を越えて行く青い鳥"
            })
    void whatNobodyTriesIsTaken(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void elevenCharactersAreTooFewHoweverTheyAreWritten() {
        for (String password : List.of("xK9#mQ2$vL7", "xK9#mQ2$vL\uD83D\uDE00", "xK9#mQ2$vL7\u00AD\u200B")) {
            assertThatThrownBy(() -> check(password))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("The password has fewer than 12 characters.");
        }
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndOneAtTheLimitIsRead() {
        assertThatThrownBy(() -> check("x".repeat(257))).hasMessageContaining("more than 256 characters");
        assertThatThrownBy(() -> check("x".repeat(256))).hasMessageContaining("easy to guess");
    }

    private static void check(String password) {
        PasswordRules.check(password, ORGANIZATION, OWNER);
    }
}
