package dev.rollcall.web.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.sso.Rejection;
import dev.rollcall.saml.sso.SignIn;
import dev.rollcall.sso.SamlRefusal;
import dev.rollcall.web.shell.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamlTextsTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentenceForTheAdministratorThatNamesThePersonOrTheCause(SamlRefusal refusal) {
        String sentence = Texts.of("saml.record." + refusal, "ada@example.com");

        assertThat(sentence).endsWith(".").doesNotContain("{");
        assertThat(sentence.contains("ada@example.com")).isEqualTo(refusal != SamlRefusal.UNUSABLE_NAME_ID);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfSignatureHasItsWords(SignIn.Signed signed) {
        assertThat(Texts.of("saml.record.signed." + signed)).endsWith("signed.");
    }

    @ParameterizedTest
    @EnumSource
    void aPersonReadsNothingOfTheRejectedMessage(Rejection rejection) {
        assertThat(PersonTexts.of(rejection)).endsWith(".").doesNotContain("%", "{");
    }
}
