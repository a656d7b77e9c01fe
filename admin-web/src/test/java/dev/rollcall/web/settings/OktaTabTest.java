package dev.rollcall.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OktaTabTest {
    @ParameterizedTest
    @EnumSource
    void eachTabIsFoundByItsKey(OktaTab tab) {
        assertThat(OktaTab.of(tab.key())).isEqualTo(tab);
    }

    @Test
    void keysAreSpelledAsInAddresses() {
        assertThat(OktaTab.SIGN_INS.key()).isEqualTo("sign-ins");
    }

    // The key names a file of the application.
    @ParameterizedTest
    @ValueSource(strings = {"", "SCIM", "sign_ins", "../templates/shell", "scim-steps"})
    void whatNamesNoTabIsTheFirstOne(String key) {
        assertThat(OktaTab.of(key)).isEqualTo(OktaTab.SAML);
    }
}
