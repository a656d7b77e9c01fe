package dev.rollcall.session.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
    private static final String SALT = RecoveryCode.newSalt();

    @Test
    void eachIsAnotherOneInFourGroups() {
        assertThat(RecoveryCode.next()).matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}").isNotEqualTo(RecoveryCode.next());
    }

    @Test
    void itIsTheSameHoweverItIsTyped() {
        String hash = RecoveryCode.hash("abco-efgl-2345-mnop", SALT);

        assertThat(RecoveryCode.hash("ABCO EFGL 2345 MNOP".toLowerCase(Locale.ROOT), SALT))
                .isEqualTo(hash);
        assertThat(RecoveryCode.hash(" ABC0EFG12345MNOP ", SALT)).isEqualTo(hash);
        assertThat(RecoveryCode.hash("abco\u2013efgl\u20132345\u2013mnop", SALT))
                .isEqualTo(hash);
        assertThat(RecoveryCode.hash("abco-efgl-2345-mno", SALT)).isNotEqualTo(hash);
        assertThat(RecoveryCode.hash("abco-efgl-2345-mnop", RecoveryCode.newSalt()))
                .isNotEqualTo(hash);
    }
}
