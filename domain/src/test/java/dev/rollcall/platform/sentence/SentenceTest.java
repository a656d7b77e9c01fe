package dev.rollcall.platform.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    static Stream<String> keys() {
        return new TreeSet<>(SentenceTexts.keys()).stream().filter(key -> !key.startsWith("format."));
    }

    private static String german(Sentence sentence) {
        return sentence.in(SentenceWording.plain(Language.GERMAN));
    }

    private static Sentence filled(String key) {
        var arguments = new TreeMap<Integer, Object>();
        Matcher place = Sentence.PLACE.matcher(SentenceTexts.of(Language.ENGLISH, key));
        while (place.find()) {
            String format = place.group(2) == null ? "" : place.group(2);
            arguments.put(
                    Integer.valueOf(place.group(1)),
                    switch (format) {
                        case "number" -> 12_345L;
                        case "digits" -> "12345";
                        case "day" -> DAY;
                        case "said" -> Sentence.of(key.startsWith("part.") ? "part.fate.DELETED" : "guard.sameBefore");
                        default -> "Ada " + place.group(1);
                    });
        }
        assertThat(arguments.keySet())
                .as(key)
                .containsExactlyElementsOf(
                        Stream.iterate(0, i -> i + 1).limit(arguments.size()).toList());
        return new Sentence(key, List.copyOf(arguments.values()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatIsKeptInEnglishIsKnownAgain(String key) {
        Sentence sentence = filled(key);

        assertThat(SentenceReader.readPart(sentence.english())).contains(sentence);
        assertThat(Sentence.read(sentence.english()))
                .isEqualTo(key.startsWith("part.") ? Optional.empty() : Optional.of(sentence));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aGermanSaysTheSameOfTheSame(String key) {
        Sentence sentence = filled(key);

        assertThat(german(sentence)).doesNotContain("{", "}").isNotEqualTo(sentence.english());
        sentence.arguments().forEach(argument -> assertThat(german(sentence))
                .contains(
                        argument instanceof Sentence part
                                ? german(part)
                                : argument.equals(DAY)
                                        ? "5. März 2026"
                                        : argument.equals(12_345L) ? "12.345" : argument.toString()));
    }

    @Test
    void textsNumbersAndPartsStandInTheirPlaces() {
        var sentence = Sentence.of("guard.PEOPLE", 1_234L, 50, 10, 12_000L);

        assertThat(sentence.english())
                .isEqualTo("1,234 people would have been deactivated or deleted within an hour, which is more than 50"
                        + " and more than 10% of the 12,000 people who were active");
        assertThat(german(Sentence.of("held.entry", sentence.english())))
                .startsWith("Zurückgehalten, bis ein Admin entscheidet: 1.234 Personen wären")
                .contains("10 % der 12.000 Personen");
        assertThat(Sentence.of("group.nameTaken", "A {0} $1 \\ group").english())
                .contains("\"A {0} $1 \\ group\"");
    }

    @Test
    void waysThroughGroupsAreToldInAnyLanguage() {
        var way = Sentence.of("part.way", "\"B\"", Sentence.of("part.way", "\"C\"", "\"D\""));
        var circle = Sentence.of("nesting.circle", "\"D\"", "\"A\"", way, "\"B\"");

        assertThat(circle.english())
                .isEqualTo(
                        "\"D\" cannot be a member of \"A\": \"A\" is in \"B\", which is in \"C\", which is in \"D\", so each"
                                + " would be in itself. Take \"A\" out of \"B\" first, or leave \"D\" out of this request.");
        assertThat(german(Sentence.read(circle.english()).orElseThrow()))
                .contains("\"A\" ist in \"B\", dieses in \"C\", dieses in \"D\", sodass");
    }

    @Test
    void whatNobodyHasSaidIsNoSentence() {
        assertThat(Sentence.read("")).isEmpty();
        assertThat(Sentence.read("Created with 2 members")).isEmpty();
        assertThat(Sentence.read("Changed title and active")).isEmpty();
        assertThat(Sentence.read("x".repeat(5000))).isEmpty();
    }

    @Test
    void anotherNameTakesThePlaceOfOktaInTheTextAndNotInWhatIsQuoted() {
        var gone = Sentence.of("held.targetGone", "Okta admins");
        var changing = Sentence.of("samlKey.changing");
        var entra = new SentenceWording(Language.ENGLISH, "ENTRA", text -> text.replace("Okta", "Entra"));

        assertThat(gone.in(entra)).isEqualTo("\"Okta admins\" has been deleted at the same moment.");
        assertThat(changing.in(entra)).contains("Give Entra the new certificate");
    }

    @Test
    void aTextForOneIdentityProviderTakesThePlaceOfWhatIsSaidOfOktasScreens() {
        var taken = Sentence.of("group.nameTaken", "Okta admins");

        assertThat(taken.in(new SentenceWording(Language.ENGLISH, "ENTRA", text -> "Not asked for")))
                .endsWith("already named \"Okta admins\". In Entra rename one of the two.");
        assertThat(taken.in(new SentenceWording(Language.GERMAN, "OTHER", text -> "Not asked for")))
                .endsWith("heißt schon „Okta admins“. Benennen Sie eine von beiden um.");
        assertThat(Sentence.read(taken.english())).contains(taken);
        assertThat(SentenceTexts.keys()).contains("group.nameTaken").doesNotContain("group.nameTaken.ENTRA");
    }
}
