package dev.rollcall.signin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.okta.com/app/exk1/sso/saml/metadata",
                "https://acme.okta.com:443/metadata",
                "https://idp.example.com:8443/metadata?x=1",
                "https://8.8.8.8/metadata",
                "https://0.example.com/metadata",
                "https://my_idp.example.com/metadata",
                "https://my_idp.example.com:8443/metadata",
                "https://xn--bcher-kva.example/metadata",
                "HTTPS://idp.example.com./metadata"
            })
    void webAddressesAreTaken(String url) throws Exception {
        assertThat(MetadataAddress.of(url).uri()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.okta.com:0/",
                "https://acme.okta.com:22/",
                "https://acme.okta.com:25/",
                "https://acme.okta.com:80/",
                "https://my_idp.example.com:22/",
                "https://my_idp.example.com:80/",
                "https://acme.okta.com:65536/"
            })
    void portsOfOtherProtocolsAreRefused(String url) {
        assertThatThrownBy(() -> MetadataAddress.of(url))
                .isInstanceOf(UnreadableMetadataException.class)
                .hasMessageStartingWith("Metadata is read from port 443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.okta.com/",
                "ftp://acme.okta.com/",
                "https://ada@acme.okta.com/",
                "https://acme.okta.com@127.0.0.1/",
                "https://ada@my_idp.example.com/",
                "https://b\u00FCcher.example/",
                "https://127.0.0.1\\@acme.okta.com/",
                "https://\u2460\u2461\u2466.0.0.1/"
            })
    void whatIsNoPlainHttpsAddressIsRefused(String url) {
        assertThatThrownBy(() -> MetadataAddress.of(url))
                .isInstanceOf(UnreadableMetadataException.class)
                .hasMessageContaining("Copy the Metadata URL from Okta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://00.0.0.0/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://my_idp.0x7f000001/"
            })
    void numbersThatCanBeReadInSeveralWaysAreRefused(String url) {
        assertThatThrownBy(() -> MetadataAddress.of(url)).isInstanceOf(UnreadableMetadataException.class);
    }
}
