package dev.rollcall.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginFilterTest {
    @ParameterizedTest
    @CsvSource({
        ", learn.example.com, true",
        "https://learn.example.com, learn.example.com, true",
        "https://LEARN.example.com, learn.example.com, true",
        "https://public.example.com, inside:8080, true",
        "https://evil.example, learn.example.com, false",
        "https://learn.example.com.evil.example, learn.example.com, false",
        "https://learn.example.com:8443, learn.example.com, false",
        "null, learn.example.com, false",
    })
    void aFormCountsOnlyFromTheHostThatWasAskedOrThePublicOne(String origin, String host, boolean ours) {
        var publicUrl = Optional.of(URI.create("https://public.example.com"));

        assertThat(SameOriginFilter.isOurs(origin, host, publicUrl)).isEqualTo(ours);
    }
}
