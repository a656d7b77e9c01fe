package dev.rollcall.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataUrlTest {
    @Test
    void oktasAddressIsTaken() {
        String url = "https://acme.okta.com/app/exk1/sso/saml/metadata?x=1";

        assertThat(MetadataUrl.checked(" " + url + " ")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://my_idp.example.com:8443/x",
                "https://_x/",
                "HTTPS://xn--bcher-kva.example/",
                "https://[2001:db8::1]/x"
            })
    void aHostMayHaveUnderscores(String url) {
        assertThat(MetadataUrl.checked(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "metadata.xml",
                "http://acme.okta.com/metadata",
                "file:///etc/passwd",
                "ftp://acme.okta.com/x",
                "https:///metadata",
                "https://user:secret@acme.okta.com/metadata",
                "https://user@my_idp.example.com/metadata",
                "https://b\u00FCcher.example/metadata",
                "https://my_idp.example.com:x/metadata",
                "https://acme.okta.com/metadata#x",
                "https://acme okta.com/"
            })
    void whatIsNoHttpsAddressOfAHostIsRefused(String url) {
        assertThatThrownBy(() -> MetadataUrl.checked(url)).isInstanceOf(InvalidValueException.class);
    }
}
