package dev.rollcall.signin.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sentence.SentenceWording;
import dev.rollcall.platform.text.Language;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Why metadata is refused is English in {@code saml-metadata}, which knows nothing of languages, and once more among
 * the sentences, by which pages know it again.
 */
class MetadataSentencesTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dev.rollcall.sentences", Locale.ROOT);

    /** As a line, a name and an address can be at once: what takes a line takes no more than digits. */
    private static final Object[] VALUES = Collections.nCopies(4, 17).toArray();

    private static Stream<String> keys(String beginning) {
        return TEXTS.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()));
    }

    private static String german(Sentence sentence) {
        return sentence.in(new SentenceWording(Language.GERMAN, "", UnaryOperator.identity()));
    }

    private static InvalidMetadataException refused(Reason reason) {
        return new InvalidMetadataException(reason, VALUES);
    }

    private static List<LeftAside> leftAside(int number) {
        return Arrays.stream(LeftAside.Kind.values())
                .limit(number)
                .map(kind -> LeftAside.of(kind, VALUES))
                .toList();
    }

    @Test
    void thereIsOneForEachReasonAndNoOther() {
        assertThat(keys("metadata.reason.")).containsExactlyInAnyOrderElementsOf(names(Reason.values()));
        assertThat(keys("metadata.leftAside.")).containsExactlyInAnyOrderElementsOf(names(LeftAside.Kind.values()));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsKnownAgain(Reason reason) {
        String english = String.valueOf(refused(reason).getMessage());

        assertThat(Sentence.read(english)).hasValueSatisfying(known -> {
            assertThat(known.key()).isEqualTo("metadata.reason." + reason);
            assertThat(known.english()).isEqualTo(english);
            assertThat(german(known)).doesNotContain("In Okta open", "This ", "The ");
        });
    }

    @ParameterizedTest
    @EnumSource
    void soIsWhatWasLeftAside(LeftAside.Kind kind) {
        String english = LeftAside.of(kind, VALUES).sentence();

        assertThat(Sentence.read(english)).hasValueSatisfying(known -> {
            assertThat(known.key()).isEqualTo("metadata.leftAside." + kind);
            assertThat(known.english()).isEqualTo(english);
        });
    }

    @ParameterizedTest
    @EnumSource
    void soAreBothTogetherAlsoOfAUrl(Reason reason) {
        for (int number = 1; number <= 3; number++) {
            var refused = refused(reason).beside(leftAside(number));
            Sentence read =
                    Sentence.read(MetadataFile.unusable(refused).english()).orElseThrow();

            assertThat(read.english()).endsWith(String.valueOf(refused.getMessage()));
            assertThat(german(read))
                    .startsWith("Was unter der URL steht, ist nicht zu gebrauchen. "
                            + germanOf(refused(reason).getMessage()))
                    .contains(" Das blieb unbeachtet: ")
                    .endsWith(germanOf(leftAside(number).get(number - 1).sentence()));
        }
    }

    private static String germanOf(String english) {
        return german(Sentence.read(english).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SETUP_PAGE", "EMPTY", "SAML_MESSAGE"})
    void whoeverHasAnotherIdentityProviderIsNotSentToOkta(Reason reason) {
        String english = String.valueOf(refused(reason).getMessage());
        var entra = new SentenceWording(Language.ENGLISH, "ENTRA", text -> text.replace("Okta", "Entra"));

        assertThat(Sentence.read(english).orElseThrow().in(entra)).doesNotContain("Okta", "Sign On tab");
    }
}
