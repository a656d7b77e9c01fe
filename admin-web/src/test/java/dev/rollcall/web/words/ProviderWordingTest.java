package dev.rollcall.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.provider.ProviderKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderWordingTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.rollcall.web.messages", Locale.ROOT);

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
                "ENTRA | settings.provider.name.OKTA | Okta"
            })
    void aTextNamesTheOneThatIsChosen(ProviderKind kind, String key, String part) {
        assertThat(ProviderWording.of(kind, BUNDLE, key)).contains(part);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProviderKind.class,
            names = {"ENTRA", "OTHER"})
    void noTextNamesOktaOrItsScreensToOthers(ProviderKind kind) {
        assertThat(keys().filter(key -> !isOfOktaOnly(key))
                        .map(key -> ProviderWording.of(kind, BUNDLE, key)))
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
        return BUNDLE.keySet().stream().sorted();
    }
}
