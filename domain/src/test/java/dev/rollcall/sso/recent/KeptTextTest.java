package dev.rollcall.sso.recent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTextTest {
    @Test
    void aTextThatFitsIsKeptAsItIs() {
        assertThat(KeptText.of("a\u00e4\ud83d\ude00", 4)).isEqualTo("a\u00e4\ud83d\ude00");
        assertThat(KeptText.orNull(null, 4)).isNull();
    }

    @Test
    void whatNoDatabaseKeepsIsReplaced() {
        assertThat(KeptText.of("a\0b\ud800c\udc00", 10)).isEqualTo("a\ufffdb\ufffdc\ufffd");
    }

    @Test
    void aCutTextSaysSoAndHasNoHalfCharacter() {
        assertThat(KeptText.of("abcdef", 4)).isEqualTo("abc…");
        assertThat(KeptText.of("ab\ud83d\ude00ef", 4)).isEqualTo("ab\ufffd…");
    }
}
