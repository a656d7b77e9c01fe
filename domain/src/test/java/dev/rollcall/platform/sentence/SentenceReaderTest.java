package dev.rollcall.platform.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.sentence.SentenceForm.Again;
import dev.rollcall.platform.sentence.SentenceForm.Day;
import dev.rollcall.platform.sentence.SentenceForm.Open;
import dev.rollcall.platform.sentence.SentenceForm.Part;
import dev.rollcall.platform.sentence.SentenceForm.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name, a filter or a file of somebody else stands in sentences: whatever it is, reading them costs little. */
class SentenceReaderTest {
    /** Characters that are looked at, for each one of the text: by all forms, over all sentences in sentences. */
    private static final int MOST_A_CHARACTER = 250;

    /** What numbers and days of a sentence have together at most. */
    private static final int SHORT = 50;

    static Stream<String> keys() {
        return SentenceTest.keys();
    }

    private static List<String> separators(String key) {
        return SentenceForm.of(key).parts().stream()
                .filter(Words.class::isInstance)
                .map(part -> ((Words) part).text())
                .toList();
    }

    /** Texts that look like the sentence again and again, and never end as it does. */
    private static Stream<String> hostile(String key, int length) {
        SentenceForm form = SentenceForm.of(key);
        List<String> repeated = new ArrayList<>(separators(key));
        repeated.add(String.join("", separators(key)));
        repeated.add(separators(key).stream().map(words -> words + "1").collect(Collectors.joining()));
        repeated.add(separators(key).stream()
                        .map(words -> words.substring(0, words.length() - 1))
                        .collect(Collectors.joining())
                + "x");
        return repeated.stream()
                .flatMap(words -> Stream.of(
                        filled("", words, "", length),
                        filled(form.beginning(), words, form.ending(), length),
                        filled(form.beginning(), words, "!", length)));
    }

    private static String filled(String beginning, String repeated, String ending, int length) {
        int middle = length - beginning.length() - ending.length();
        return beginning + repeated.repeat(middle / repeated.length() + 1).substring(0, middle) + ending;
    }

    private static void assertCheap(Stream<String> texts) {
        assertThat(texts.max(Comparator.comparingLong(SentenceReaderTest::spent)))
                .hasValueSatisfying(dearest -> {
                    assertThat(dearest.length()).isBetween(SentenceReader.LONGEST / 2, SentenceReader.LONGEST);
                    assertThat(spent(dearest)).isLessThanOrEqualTo((long) MOST_A_CHARACTER * dearest.length());
                });
    }

    private static long spent(String text) {
        var effort = new Effort();
        var unused = SentenceReader.read(text, effort);
        return effort.spent();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void itsOwnWordsAgainAndAgainCostNoMoreThanTheyAreLong(String key) {
        assertCheap(hostile(key, SentenceReader.LONGEST));
    }

    static Stream<String> keysWithSentencesInThem() {
        return keys().filter(key ->
                SentenceForm.of(key).places().stream().anyMatch(place -> place instanceof Open open && open.said()));
    }

    @ParameterizedTest
    @MethodSource("keysWithSentencesInThem")
    void noMoreDoSentencesInSentences(String key) {
        SentenceForm form = SentenceForm.of(key);

        int length = (SentenceReader.LONGEST - form.words() - SHORT) / open(form);

        assertCheap(keys().filter(part -> SentenceForm.of(part).isPart())
                .flatMap(part -> separators(part).stream())
                .distinct()
                .map(words -> filled(form, filled("", words, "", length))));
    }

    private static boolean isOpen(Part part) {
        return part instanceof Open || part instanceof Again;
    }

    /** In how many places of the text something long can stand. */
    private static int open(SentenceForm form) {
        return (int) form.parts().stream().filter(SentenceReaderTest::isOpen).count();
    }

    private static String filled(SentenceForm form, String open) {
        return form.parts().stream()
                .map(part -> part instanceof Words words
                        ? words.text()
                        : isOpen(part) ? open : part instanceof Day ? "5 March 2026" : "1")
                .collect(Collectors.joining());
    }

    @Test
    void whatIsReadIsCounted() {
        var effort = new Effort();

        assertThat(SentenceReader.read("Only admins can do this.", effort)).isPresent();
        assertThat(effort.spent()).isBetween(24L, 100L);
    }

    @Test
    void namesMayHaveTheWordsOfTheirSentenceInThem() {
        assertKnown(Sentence.of(
                "nesting.circle",
                "\"Maths: A is in B\"",
                "\"C: D: E\"",
                Sentence.of("part.way", "\"F\"", "\"G\""),
                "\"H\""));
        assertKnown(
                Sentence.of("group.nameTaken", "A\". In Okta link the pushed group to it, or rename one of the two."));
        assertKnown(Sentence.of("primaryAdmin.kept", "Ada \"the\" first", "whom it keeps", "Edit"));
    }

    private static void assertKnown(Sentence sentence) {
        assertThat(SentenceReader.read(sentence.english()))
                .hasValueSatisfying(known -> assertThat(known.key()).isEqualTo(sentence.key()))
                .hasValueSatisfying(known -> assertThat(known.english()).isEqualTo(sentence.english()))
                .hasValueSatisfying(known -> assertThat(known.arguments().get(0))
                        .isEqualTo(sentence.arguments().get(0)));
    }
}
