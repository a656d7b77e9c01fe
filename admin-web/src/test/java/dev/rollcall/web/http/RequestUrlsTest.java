package dev.rollcall.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.organization.PublicUrls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestUrlsTest {
    @ParameterizedTest
    @CsvSource({
        "http, learn.example.com, 80, http://learn.example.com",
        "https, learn.example.com, 443, https://learn.example.com",
        "http, localhost, 8080, http://localhost:8080",
        "http, 0:0:0:0:0:0:0:1, 8080, http://[0:0:0:0:0:0:0:1]:8080",
    })
    void theUsualPortIsLeftOut(String scheme, String host, int port, String base) {
        assertThat(RequestUrls.fromRequest(scheme, host, port)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST, true",
        "127.0.0.1, true",
        "[::1], true",
        "0:0:0:0:0:0:0:1, true",
        "evil.example, false",
        "localhost.evil.example, false",
        "127.0.0.1.evil.example, false",
        "192.168.1.7, false",
        "'', false",
    })
    void onlyOurOwnMachineNeedsNoSetting(String host, boolean loopback) {
        assertThat(RequestUrls.isLoopback(host)).isEqualTo(loopback);
    }

    @Test
    void everyAddressBeginsWithThePublicOne() {
        var urls = new PublicUrls("https://learn.example.com");

        assertThat(urls.tenantUrl("acme")).isEqualTo("https://learn.example.com/scim/v2/acme");
        assertThat(urls.acsUrl("acme")).isEqualTo("https://learn.example.com/saml/acme/acs");
        assertThat(urls.entityId("acme")).isEqualTo("https://learn.example.com/saml/acme/metadata");
        assertThat(urls.startUrl("acme")).isEqualTo("https://learn.example.com/saml/acme/login");
    }
}
