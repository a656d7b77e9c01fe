package dev.rollcall.scim.interop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sentence.SentenceWording;
import dev.rollcall.platform.text.Language;
import dev.rollcall.provisioning.provider.ProviderKind;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OKTA | In Okta link it. Okta waits. | In Okta link it. Okta waits.",
                "ENTRA | In Okta link it. Okta waits. | In Entra link it. Entra waits.",
                "OTHER | In Okta link it. Okta waits. | In your identity provider link it. Your identity provider waits.",
                "ENTRA | Open Configure Okta > SCIM. | Open Configure Microsoft Entra ID > SCIM.",
                "ENTRA | Edit it; then retry this task in Okta. | Edit it; Entra then tries again by itself.",
                "OTHER | Map it to one, such as the Okta username. | Map it to one, such as the e-mail address.",
                "ENTRA | Paste it into Okta's settings. | Paste it into Entra's settings.",
                "ENTRA | Oktagon is no name. | Oktagon is no name."
            })
    void aDetailNamesTheOneThatIsChosen(ProviderKind kind, String detail, String expected) {
        assertThat(RefusalWords.of(kind, detail)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group.nameTaken",
                "group.unknown",
                "held.rejected",
                "held.request",
                "person.idUnknown",
                "person.userNameMissing",
                "person.userNameTaken",
                "primaryAdmin.externalId",
                "primaryAdmin.kept"
            })
    void theTextsForPagesSayTheSame(String key) {
        var sentence = Sentence.of(key, "Ada", "whom it holds", LocalDate.of(2026, 3, 5), "there");

        for (ProviderKind kind : ProviderKind.values()) {
            var onPages = new SentenceWording(Language.ENGLISH, kind.name(), text -> RefusalWords.of(kind, text));
            assertThat(RefusalWords.of(kind, sentence.english())).isEqualTo(sentence.in(onPages));
        }
    }
}
