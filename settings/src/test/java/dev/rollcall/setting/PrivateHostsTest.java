package dev.rollcall.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateHostsTest {
    @Test
    void theNamesOfTheSettingAreFoundInAnyCaseAndNoOthers() {
        PrivateHosts hosts = PrivateHosts.of("idp.example.com, SSO.corp ,localhost");

        assertThat(hosts.contains("IDP.example.com")).isTrue();
        assertThat(hosts.contains("sso.corp")).isTrue();
        assertThat(hosts.contains("localhost")).isTrue();
        assertThat(hosts.contains("evil.idp.example.com")).isFalse();
        assertThat(hosts.contains("example.com")).isFalse();
        assertThat(hosts.contains("localhost.")).isFalse();
        assertThat(hosts.contains("")).isFalse();
    }

    @Test
    void withoutTheSettingThereAreNone() {
        assertThat(PrivateHosts.of("").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://idp.example.com",
                "idp.example.com:8443",
                "*.example.com",
                "a,,b",
                "a,",
                "idp example.com",
                "10.0.0.0/8",
                "-a"
            })
    void whatIsNoListOfHostNamesIsRefusedWithTheNameOfTheSetting(String setting) {
        assertThatThrownBy(() -> PrivateHosts.of(setting))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ROLLCALL_METADATA_PRIVATE_HOSTS")
                .hasMessageContaining(setting);
    }
}
