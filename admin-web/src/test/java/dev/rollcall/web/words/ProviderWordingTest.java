package dev.rollcall.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.MessageBundle;
import dev.rollcall.platform.text.SpokenLanguage;
import dev.rollcall.provisioning.provider.ProviderKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderWordingTest {
    private static final MessageBundle BUNDLE =
            new MessageBundle("dev.rollcall.web.messages", ProviderWordingTest.class.getClassLoader());

    @AfterEach
    void speakAsBefore() {
        SpokenLanguage.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OKTA | settings.okta.text.samlMissing | but people cannot sign in through Okta.",
                "ENTRA | settings.okta.text.samlMissing | but people cannot sign in through Entra.",
                "OTHER | settings.okta.text.samlMissing | but people cannot sign in through your identity provider.",
                "OTHER | settings.okta.text.revokeUsed | Your identity provider used it {0}.",
                "ENTRA | people.empty.text | Users and groups",
                "OKTA | settings.provider.name.OKTA | Okta",
                "ENTRA | settings.provider.name.OKTA | Okta",
                "ENTRA | settings.okta.heading.title | Configure Microsoft Entra ID"
            })
    void aTextNamesTheOneThatIsChosen(ProviderKind kind, String key, String part) {
        assertThat(ProviderWording.of(kind, BUNDLE, key)).contains(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTRA | Okta einrichten: mit Okta und Oktas App. | Microsoft Entra ID einrichten: mit Entra und Entras App.",
                "OTHER | Was von Okta kommt. Okta wartet. | Was vom Identitätsanbieter kommt. Der Identitätsanbieter wartet.",
                "OTHER | In Okta, wenn Okta fragt. | Beim Identitätsanbieter, wenn der Identitätsanbieter fragt.",
                "OTHER | Geben Sie Okta die ACS URL. | Geben Sie dem Identitätsanbieter die ACS URL."
            })
    void inGermanTheArticleGoesWithIt(ProviderKind kind, String okta, String expected) {
        assertThat(ProviderNames.in(Language.GERMAN, kind, okta)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProviderKind.class,
            names = {"ENTRA", "OTHER"})
    void noTextNamesOktaOrItsScreensToOthers(ProviderKind kind) {
        for (Language language : Language.values()) {
            SpokenLanguage.set(language);
            assertNothingOfOkta(kind);
        }
    }

    private static void assertNothingOfOkta(ProviderKind kind) {
        assertThat(keys().filter(key -> !isOfOktaOnly(key)).map(key -> ProviderWording.of(kind, BUNDLE, key)))
                .isNotEmpty()
                .noneMatch(text -> text.matches("(?s).*(Okta|Push Groups|Assignments|Application username"
                        + "|Test Connector Configuration|Attribute Statement|App Settings).*"));
    }

    @ParameterizedTest
    @EnumSource(ProviderKind.class)
    void everyTextIsAPatternThatCanBeRead(ProviderKind kind) {
        assertThat(keys()).allSatisfy(key -> assertThat(
                        new MessageFormat(ProviderWording.of(kind, BUNDLE, key), Locale.ENGLISH).toPattern())
                .isNotNull());
    }

    @Test
    void aPathStandsForItself() {
        assertThat(GuidePart.parts("Open ‹General → Edit›, then press Save."))
                .containsExactly(
                        new GuidePart(false, "Open "),
                        new GuidePart(true, "General → Edit"),
                        new GuidePart(false, ", then press Save."));
        assertThat(GuidePart.parts("‹Import›")).containsExactly(new GuidePart(true, "Import"));
        assertThat(GuidePart.parts("")).isEmpty();
    }

    /** The steps in Okta itself, and the variants, which are texts of other keys. */
    private static boolean isOfOktaOnly(String key) {
        return key.matches("settings\\.provider\\..*|settings\\.okta\\.(step|field|value|guide|text\\.guide)\\b.*")
                || key.matches(".*\\.(ENTRA|OTHER)");
    }

    private static Stream<String> keys() {
        return ResourceBundle.getBundle(BUNDLE.name(), Locale.ROOT).keySet().stream()
                .sorted();
    }
}
