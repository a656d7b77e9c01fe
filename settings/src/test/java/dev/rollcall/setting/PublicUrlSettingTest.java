package dev.rollcall.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlSettingTest {
    @Test
    void slashesAtTheEndAreLeftOut() {
        assertThat(PublicUrlSetting.checked("https://learn.example.com//")).isEqualTo("https://learn.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learn.example.com",
                "ftp://x",
                "https://",
                "https://u:p@x",
                "https://x?a=b",
                "https://x#y",
                "https://a b"
            })
    void whatIsNoPublicAddressIsRefusedByName(String value) {
        assertThatThrownBy(() -> PublicUrlSetting.checked(value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ROLLCALL_PUBLIC_URL")
                .hasMessageContaining(value);
    }
}
