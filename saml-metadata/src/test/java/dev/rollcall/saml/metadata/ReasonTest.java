package dev.rollcall.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @Test
    void everyReasonHasASentenceOfItsOwn() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::sentence)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everySentenceSaysWhatToDo(Reason reason) {
        assertThat(reason.sentence())
                .matches("(This|The|An?) .*\\.")
                .containsPattern("(?i)\\b(upload|download|open|correct|remove|turn|set|add|let|ask|create|unpack)\\b");
    }

    @Test
    void theArgumentsStandInTheSentence() {
        var refused = new InvalidMetadataException(Reason.SEVERAL_IDENTITY_PROVIDERS, 7);
        assertThat(refused.getMessage()).contains("describes 7 identity providers");
        assertThat(refused.arguments()).containsExactly("7");
        assertThat(refused.reason()).isEqualTo(Reason.SEVERAL_IDENTITY_PROVIDERS);
    }

    @Test
    void anArgumentStaysOnOneLine() {
        var refused = new InvalidMetadataException(Reason.WRONG_ROOT, "a\r\nINFO: forged");
        assertThat(refused.getMessage()).doesNotContain("\n").doesNotContain("\r");
    }
}
