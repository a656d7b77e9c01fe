package dev.rollcall.web.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.saml.sso.Rejection;
import dev.rollcall.saml.sso.SignIn;
import dev.rollcall.sso.SamlRefusal;
import dev.rollcall.sso.SamlSignInOutcome;
import dev.rollcall.tenant.Organization;
import dev.rollcall.web.shell.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SamlTextsTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentenceForTheAdministratorThatNamesThePersonOrTheCause(SamlRefusal refusal) {
        String sentence = Texts.of("saml.record." + refusal, "ada@example.com");

        assertThat(sentence).endsWith(".").doesNotContain("{");
        assertThat(sentence.contains("ada@example.com")).isEqualTo(refusal != SamlRefusal.UNUSABLE_NAME_ID);
    }

    /** Whoever is with another identity provider reads nothing about Okta. */
    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsSentenceForOtherIdentityProviders(SamlRefusal refusal) {
        String sentence = ProviderTexts.UNKNOWN.of("saml.record." + refusal, "ada@example.com");

        assertThat(sentence).endsWith(".").doesNotContain("{", "Okta");
        assertThat(sentence.contains("ada@example.com")).isEqualTo(refusal != SamlRefusal.UNUSABLE_NAME_ID);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonWhoIsNotLetInReadsAboutTheirOwnIdentityProvider(SamlRefusal refusal) {
        var refused = new SamlSignInOutcome.Refused(refusal, "the domain’s sentence", null);
        var school = new Organization("1", "school", "Acme’s School");

        String other = PersonTexts.of(refused, school, "ada@example.com", ProviderTexts.UNKNOWN);

        assertThat(PersonTexts.of(refused, school, "ada@example.com", new ProviderTexts(true)))
                .isEqualTo("the domain’s sentence");
        assertThat(other).doesNotContain("Okta", "{");
        assertThat(other.contains("identity provider")).isEqualTo(refusal != SamlRefusal.NAME_TAKEN);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonOfAnotherIdentityProviderReadsNothingAboutOkta(Rejection rejection) {
        assertThat(PersonTexts.of(rejection)).doesNotContain("Okta");
        assertThat(PersonTexts.of(rejection, new ProviderTexts(true))).doesNotContain("identity provider");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.okta.com/exk1, https://idp.example/sso, true",
        "https://idp.example, https://acme.okta.com/app/x/exk1/sso/saml, true",
        "https://idp.example, https://acme.oktapreview.com/app/x/exk1/sso/saml, true",
        "https://idp.example, https://idp.example/okta.com/sso, false",
        "https://okta.com.evil.example/, https://notokta.com/sso, false",
        "urn:okta.com, https://idp.example/?okta.com, false"
    })
    void oktaIsKnownByItsNameOrItsAddress(String entityId, String address, boolean okta) {
        var saved = new IdentityProvider("", entityId, address, null, List.of(), false, null, List.of());

        assertThat(ProviderTexts.of(Optional.of(saved)).okta()).isEqualTo(okta);
        assertThat(ProviderTexts.of(Optional.empty()).okta()).isFalse();
    }

    /** An answer to a logout comes after the session here has ended. */
    @Test
    void aRefusedAnswerToALogoutDoesNotSayThatNobodyWasSignedOut() {
        assertThat(Texts.of("saml.heading.logoutAnswerRefused")).isEqualTo("You are signed out here");
        assertThat(Texts.of("saml.heading.logoutAnswerUnasked")).doesNotContain("signed out");
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
