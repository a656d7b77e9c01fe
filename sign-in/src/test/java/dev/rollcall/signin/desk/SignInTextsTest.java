package dev.rollcall.signin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.organization.Organization;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.response.AssertedSignIn;
import dev.rollcall.signin.words.ProviderTexts;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.sso.SamlRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTextsTest {
    private static final ProviderTexts OKTA = new ProviderTexts(true);

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentenceForTheAdministratorThatNamesThePersonOrTheCause(SamlRefusal refusal) {
        String sentence = SignInTexts.of("saml.record." + refusal, "ada@example.com");

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
        var school = new Organization("1", "school", "Acme’s School");

        String okta = PersonTexts.of(refusal, school, "ada@example.com", OKTA);
        String other = PersonTexts.of(refusal, school, "ada@example.com", ProviderTexts.UNKNOWN);

        assertThat(okta).contains("Ask your administrator").endsWith(".").doesNotContain("identity provider", "{");
        assertThat(other).contains("Ask your administrator").endsWith(".").doesNotContain("Okta", "{");
        assertThat(okta.contains("Okta")).isEqualTo(refusal != SamlRefusal.NAME_TAKEN);
        assertThat(other.contains("identity provider")).isEqualTo(refusal != SamlRefusal.NAME_TAKEN);
        assertThat(okta.contains("Acme’s School")).isEqualTo(refusal != SamlRefusal.UNUSABLE_NAME_ID);
        assertThat(other.contains("Acme’s School")).isEqualTo(refusal != SamlRefusal.UNUSABLE_NAME_ID);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonOfAnotherIdentityProviderReadsNothingAboutOkta(Rejection rejection) {
        assertThat(PersonTexts.of(rejection, true, ProviderTexts.UNKNOWN)).doesNotContain("Okta");
        assertThat(PersonTexts.of(rejection, true, OKTA)).doesNotContain("identity provider");
    }

    /**
     * Whatever somebody reads on the way in or out that names Okta has other words for who is with another identity
     * provider.
     */
    @Test
    void everyTextOnTheWayInOrOutThatNamesOktaHasWordsForOthers() {
        var all = ResourceBundle.getBundle("dev.rollcall.signin.messages", Locale.ROOT);
        var namingOkta = all.keySet().stream()
                .filter(key -> key.startsWith("saml.") || key.startsWith("signIn."))
                .filter(key -> all.getString(key).replace("Configure Okta", "").contains("Okta"))
                .toList();

        assertThat(namingOkta).hasSizeGreaterThan(30).noneMatch(key -> key.endsWith(".other"));
        assertThat(namingOkta).allMatch(key -> all.containsKey(key + ".other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"saml.text.notSetUp", "saml.text.noPublicUrl"})
    void whereNothingIsKnownOfTheIdentityProviderNobodyReadsOfOkta(String key) {
        assertThat(SignInTexts.of(key, "Acme"))
                .contains("your identity provider")
                .doesNotContain("Okta");
    }

    @Test
    void whoeverShowsNoCookieReadsThatItMayBeThat() {
        assertThat(PersonTexts.of(Rejection.IN_RESPONSE_TO_UNEXPECTED, false, OKTA))
                .startsWith(PersonTexts.of(Rejection.IN_RESPONSE_TO_UNEXPECTED, true, OKTA))
                .endsWith("allow cookies for this site.");
        assertThat(PersonTexts.of(Rejection.EXPIRED, false, OKTA)).doesNotContain("cookies");
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
        var saved = new IdentityProvider("", entityId, address, null, List.of(), false, null, List.of(), null);

        assertThat(ProviderTexts.of(Optional.of(saved)).okta()).isEqualTo(okta);
        assertThat(ProviderTexts.of(Optional.empty()).okta()).isFalse();
    }

    /** An answer to a logout comes after the session here has ended. */
    @Test
    void aRefusedAnswerToALogoutDoesNotSayThatNobodyWasSignedOut() {
        assertThat(SignInTexts.of("saml.heading.logoutAnswerRefused")).isEqualTo("You are signed out here");
        assertThat(SignInTexts.of("saml.heading.logoutAnswerUnasked")).doesNotContain("signed out");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfSignatureHasItsWords(AssertedSignIn.Signed signed) {
        assertThat(SignInTexts.of("saml.record.signed." + signed)).endsWith("signed.");
    }

    @ParameterizedTest
    @EnumSource
    void theRecordHasWordsForEachRefusalAtTheDesk(DeskRefusal refusal) {
        assertThat(SignInTexts.has(refusal.key())).isTrue();
    }

    /** It stands in the same column, and has its words under the same name. */
    @Test
    void noRefusalAtTheDeskIsNamedAsAnotherIs() {
        assertThat(Stream.of(DeskRefusal.values()).map(Enum::name))
                .doesNotContainAnyElementsOf(
                        Stream.of(Rejection.values()).map(Enum::name).toList())
                .doesNotContainAnyElementsOf(
                        Stream.of(SamlRefusal.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aPersonReadsNothingOfTheRejectedMessage(Rejection rejection) {
        assertThat(PersonTexts.of(rejection, false, ProviderTexts.UNKNOWN))
                .endsWith(".")
                .doesNotContain("%", "{");
    }

    @Test
    void everyTextThatTheCodeNamesIsInTheBundle() throws IOException {
        var bundle = ResourceBundle.getBundle("dev.rollcall.signin.messages");
        var named = Pattern.compile(
                "(?:SignInTexts|[tT]exts\\([^\"]*\\)|texts)\\s*\\.of\\(\\s*\"((?:saml|signIn|metadata)\\.[^\"]+[^.\"])\"");
        var keys = new TreeSet<String>();
        for (var root : List.of(Path.of("src/main/java"), Path.of("../admin-web/src/main/java"))) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    named.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group(1)));
                }
            }
        }

        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(keys)
                .allSatisfy(key -> assertThat(bundle.containsKey(key)).as(key).isTrue());
    }

    @Test
    void noTextHasAStraightApostropheWhichAPatternWouldSwallow() {
        var bundle = ResourceBundle.getBundle("dev.rollcall.signin.messages");

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'"));
    }
}
