package dev.rollcall.scim.interop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.provisioning.provider.ProviderKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OKTA | In Okta link it. Okta waits. | In Okta link it. Okta waits.",
                "ENTRA | In Okta link it. Okta waits. | In Entra link it. Entra waits.",
                "OTHER | In Okta link it. Okta waits. | In your identity provider link it. Your identity provider waits.",
                "ENTRA | Open Configure Okta > SCIM. | Open Configure Microsoft Entra ID > SCIM.",
                "ENTRA | Paste it into Okta's settings. | Paste it into Entra's settings.",
                "ENTRA | Oktagon is no name. | Oktagon is no name."
            })
    void aDetailNamesTheOneThatIsChosen(ProviderKind kind, String detail, String expected) {
        assertThat(RefusalWords.of(kind, detail)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTRA | group.nameTaken | In Entra rename one of the two.",
                "OTHER | group.nameTaken | Rename one of the two.",
                "ENTRA | group.unknown | In Entra open Provisioning > Restart provisioning, so that the group is looked up again.",
                "OTHER | group.unknown | In your identity provider stop provisioning the group and begin again.",
                "ENTRA | person.idUnknown | In Entra open Provisioning > Restart provisioning, so that the person is looked up again.",
                "OTHER | person.idUnknown | In your identity provider take the app from the person and give it again.",
                "ENTRA | person.userNameMissing | such as userPrincipalName.",
                "OTHER | person.userNameMissing | such as the e-mail address.",
                "ENTRA | person.userNameTaken | so that Entra finds that account, or change what is mapped to userName.",
                "OTHER | person.userNameTaken | let your identity provider look that account up, or send another userName.",
                "ENTRA | primaryAdmin.kept | Entra then tries again by itself.",
                "OTHER | primaryAdmin.kept | then send the request again.",
                "ENTRA | primaryAdmin.externalId | Entra then tries again by itself.",
                "OTHER | primaryAdmin.externalId | then send the request again.",
                "ENTRA | held.rejected | > Configure Microsoft Entra ID > SCIM > Held changes > Rejected); Entra then tries again by itself.",
                "OTHER | held.rejected | > Configure your identity provider > SCIM > Held changes > Rejected); then send the request again.",
                "ENTRA | held.request | > Configure Microsoft Entra ID > SCIM > Held changes), and it is done at once; if not, they reject it there. Entra sends the request again by itself.",
                "ENTRA | scim.rate.key | If this stays, ask Rollcall's operator to raise ROLLCALL_RATE_LIMIT_KEY_PER_SECOND.",
                "OTHER | scim.rate.key | let your identity provider do less at a time, or ask Rollcall's operator to raise ROLLCALL_RATE_LIMIT_KEY_PER_SECOND.",
                "OTHER | scim.key.turnedOff | > Configure your identity provider > SCIM, switch on Enable SCIM and press Update.",
                "ENTRA | scim.value.wrong | in Entra check the attribute's mapping."
            },
            quoteCharacter = '`')
    void aSentenceHasItsOwnTextForOthers(ProviderKind kind, String key, String ending) {
        var sentence = Sentence.of(key, "Okta admins", "whom it holds", LocalDate.of(2026, 3, 5), "there");

        assertThat(RefusalWords.of(kind, sentence.english())).endsWith(ending).satisfies(worded -> assertThat(
                        worded.replace("Okta admins", ""))
                .doesNotContain("Okta"));
        assertThat(RefusalWords.of(ProviderKind.OKTA, sentence.english())).isEqualTo(sentence.english());
    }

    @Test
    void theNameOfAGroupStaysAsItIs() {
        assertThat(RefusalWords.of(
                        ProviderKind.ENTRA,
                        Sentence.of("group.nameTaken", "Okta admins").english()))
                .contains("is already named \"Okta admins\".");
    }
}
