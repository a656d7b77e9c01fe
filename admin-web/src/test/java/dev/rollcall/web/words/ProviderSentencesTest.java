package dev.rollcall.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Language;
import dev.rollcall.provisioning.provider.ProviderKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the domain says of Okta, as pages tell it to the users of another identity provider. */
class ProviderSentencesTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dev.rollcall.sentences", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,(\\w+))?}");

    private static final Pattern OF_OKTA = Pattern.compile("Okta|Dashboard|Push Groups|pushed group|[Uu]nassign"
            + "|Application username|Assignments|[Rr]etry(?!-After)|Aufgabe|Wiederholen Sie|[Vv]erknüpf");

    /** How a sentence breaks when only the name in it is exchanged. */
    private static final Map<Language, Pattern> BROKEN = Map.of(
            Language.ENGLISH,
            Pattern.compile("\\b(an?|the|this|your) your\\b|(^|[.!?] )your identity provider"
                    + "|identity provider (username|or (whichever|another))|your identity provider itself"),
            Language.GERMAN,
            Pattern.compile("(?U)\\b([Bb]ei|[Vv]on|[Mm]it|[Zz]u|[Aa]us|[Ii]n|[Ff]ür|[Aa]uf|[Uu]m|[Dd]urch|[Aa]n|[Nn]ach"
                    + "|Sie) der Identitätsanbieter|(?<!, )\\b(der|die|das|den|dem) der Identitätsanbieter"
                    + "|(^|[.!?] )der Identitätsanbieter|Identitätsanbieter (selbst|oder einem anderen)"));

    private static Stream<String> keys() {
        return TEXTS.keySet().stream()
                .filter(key -> !key.startsWith("format.") && !key.matches(".*\\.(ENTRA|OTHER)"))
                .sorted();
    }

    private static Sentence filled(String key) {
        Map<String, Object> arguments = new TreeMap<>();
        PLACE.matcher(TEXTS.getString(key)).results().forEach(place -> arguments.put(place.group(1), argument(place)));
        return Sentence.of(key, arguments.values().toArray());
    }

    private static Object argument(MatchResult place) {
        String format = String.valueOf(place.group(2));
        return switch (format) {
            case "number" -> 7L;
            case "day" -> LocalDate.of(2026, 3, 5);
            default -> "x";
        };
    }

    private static String told(Language language, ProviderKind kind, String key) {
        return filled(key).in(ProviderWording.ofSentences(language, kind));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProviderKind.class,
            names = {"ENTRA", "OTHER"})
    void noSentenceNamesOktaOrItsScreensToOthers(ProviderKind kind) {
        assertThat(keys()).hasSizeGreaterThan(100);
        for (Language language : Language.values()) {
            assertAll(keys().<Executable>map(key ->
                    () -> assertThat(told(language, kind, key)).as(key).doesNotContainPattern(OF_OKTA)));
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderKind.class)
    void noSentenceBreaksWhereTheNameIsExchanged(ProviderKind kind) {
        for (Language language : Language.values()) {
            assertAll(keys().<Executable>map(key ->
                    () -> assertThat(told(language, kind, key)).as(key).doesNotContainPattern(BROKEN.get(language))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, such as the your identity provider username",
        "ENGLISH, Ask it. your identity provider waits",
        "GERMAN, bei der Identitätsanbieter oder einem anderen Identitätsanbieter",
        "GERMAN, was für der Identitätsanbieter gilt",
        "GERMAN, Fragen Sie ihn. der Identitätsanbieter wartet"
    })
    void whatIsBrokenIsFound(Language language, String broken) {
        assertThat(broken).containsPattern(BROKEN.get(language));
    }
}
