package dev.rollcall.directory.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    private static UserProfile person(Map<UserAttribute, String> texts, String email) {
        return new UserProfile(
                true, texts, Map.of(MultiValuedAttribute.EMAILS, List.of(MultiValue.of(email, "work", true))));
    }

    @Test
    void whatIsPartOfAnotherTextStandsOnce() {
        var ada = person(
                Map.of(
                        UserAttribute.USER_NAME, "Ada@Corp.example",
                        UserAttribute.DISPLAY_NAME, "Ada Ng",
                        UserAttribute.GIVEN_NAME, "Ada",
                        UserAttribute.EXTERNAL_ID, "00u1"),
                "ada@corp.example");

        assertThat(SearchWords.of(ada)).isEqualTo("ada ng ada@corp.example 00u1");
    }

    @Test
    void lettersWithMarksStandWithoutThemAsWell() {
        var zoe = person(
                Map.of(UserAttribute.USER_NAME, "z@corp.example", UserAttribute.DISPLAY_NAME, "Zoë Müller"),
                "z@corp.example");

        assertThat(SearchWords.of(zoe)).isEqualTo("zoë müller z@corp.example zoe muller");
    }

    @Test
    void theyAreNoLongerThanTheirColumn() {
        var long1 = person(
                Map.of(UserAttribute.USER_NAME, "a", UserAttribute.DISPLAY_NAME, "ß".repeat(1000)),
                "x".repeat(5000) + "@corp.example");

        assertThat(SearchWords.of(long1)).hasSize(SearchWords.MOST);
    }

    @Test
    void eachWordThatWasTypedIsAskedForAndNotMoreThanSix() {
        assertThat(SearchWords.asked("  MÜLLER\u00a0 zo\0e ")).containsExactly("müller", "zo", "e");
        assertThat(SearchWords.asked(" ")).isEmpty();
        assertThat(SearchWords.asked("a b c d e f g")).hasSize(6);
    }
}
