package dev.rollcall.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.setting.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
    private static final byte[] SECRET = "a private key".getBytes(UTF_8);

    @Test
    void aSealedSecretOpensForItsOwner() {
        byte[] sealed = SecretBoxes.first().seal(SECRET, "acme");

        assertThat(SecretBoxes.first().open(sealed, "acme")).contains(SECRET);
        assertThat(new String(sealed, UTF_8)).doesNotContain("private");
    }

    @Test
    void anotherOwnerAnotherKeyAndAChangedBitOpenNothing() {
        byte[] sealed = SecretBoxes.first().seal(SECRET, "acme");

        assertThat(SecretBoxes.first().open(sealed, "globex")).isEmpty();
        assertThat(SecretBoxes.second().open(sealed, "acme")).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(SecretBoxes.first().open(sealed, "acme")).isEmpty();
        assertThat(SecretBoxes.first().open(new byte[5], "acme")).isEmpty();
    }

    @Test
    void theSameSecretIsSealedDifferentlyEachTime() {
        assertThat(SecretBoxes.first().seal(SECRET, "acme"))
                .isNotEqualTo(SecretBoxes.first().seal(SECRET, "acme"));
    }

    @Test
    void keysAreToldApartWithoutBeingTold() {
        assertThat(SecretBoxes.first().keyId())
                .hasSize(16)
                .isNotEqualTo(SecretBoxes.second().keyId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aKeyThatIsNot32BytesIsRefusedWithoutBeingShown(String key) {
        assertThatThrownBy(() -> SecretBox.of(key))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ROLLCALL_SECRETS_KEY")
                .hasMessageNotContaining(key);
    }
}
