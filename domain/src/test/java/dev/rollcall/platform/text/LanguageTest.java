package dev.rollcall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private final MessageBundle words =
            new MessageBundle("dev.rollcall.platform.text.words", LanguageTest.class.getClassLoader());

    @AfterEach
    void speakAsBefore() {
        SpokenLanguage.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | GERMAN",
                "de-AT,de;q=0.9,en;q=0.8 | GERMAN",
                "en-US,en;q=0.9,de;q=0.8 | ENGLISH",
                "en;q=0.5, de-CH | GERMAN",
                "fr-FR, de;q=0.3, en;q=0.7 | ENGLISH",
                "de;q=0, en | ENGLISH",
                "DE | GERMAN",
                "-, ;q=1, x;q=x, de ; q=0.5 | GERMAN"
            })
    void theFirstThatTheReaderWantsAndThatIsThereCounts(String wanted, Language language) {
        assertThat(Language.wanted(wanted)).contains(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "fr",
                "de;q=0",
                "de;q=0.000",
                "deutsch",
                "german, please",
                ";;;",
                "-",
                "de;q=x",
                "de;q=2"
            })
    void whateverElseIsWantedIsNoneOfThem(String wanted) {
        assertThat(Language.wanted(wanted)).isEmpty();
    }

    @Test
    void whatIsLongerThanABrowserSendsIsNotRead() {
        assertThat(Language.wanted("de,".repeat(10_000) + "de")).isEmpty();
    }

    @Test
    void eachIsChosenByItsOwnName() {
        assertThat(Language.values()).extracting(Language::ownName).containsExactly("English", "Deutsch");
        assertThat(Language.ofCode("de")).contains(Language.GERMAN);
        assertThat(Language.ofCode("DE")).isEmpty();
    }

    @Test
    void wordsAndNumbersAreInTheLanguageThatIsSpokenAndInEnglishWhereItHasNone() {
        assertThat(words.text("count", 12_345)).isEqualTo("12,345 people");

        SpokenLanguage.set(Language.GERMAN);

        assertThat(words.text("count", 12_345)).isEqualTo("12.345 Personen");
        assertThat(words.text("new")).isEqualTo("not yet in German");
        assertThat(words.has("new")).isTrue();
    }

    @Test
    void anotherThreadSpeaksEnglish() throws InterruptedException {
        SpokenLanguage.set(Language.GERMAN);
        Language[] there = new Language[1];
        var thread = new Thread(() -> there[0] = SpokenLanguage.get());
        thread.start();
        thread.join();

        assertThat(there[0]).isEqualTo(Language.ENGLISH);
        assertThat(SpokenLanguage.get()).isEqualTo(Language.GERMAN);
    }
}
