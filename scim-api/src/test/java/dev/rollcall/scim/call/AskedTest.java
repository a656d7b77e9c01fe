package dev.rollcall.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void scimsOwnParametersStandAsTheyCame() {
        assertThat(Asked.of("GET", "/Users", "filter=userName%20eq+%22a%26b%22&startIndex=1&COUNT=100"))
                .isEqualTo("GET /Users?filter=userName eq \"a&b\"&startIndex=1&COUNT=100");
        assertThat(Asked.of("GET", "/Us%zzers", "filter=%0A")).isEqualTo("GET /Us%zzers?filter=\uFFFD");
        assertThat(Asked.of("GET", "", "")).isEqualTo("GET /");
        assertThat(Asked.of("GET", "/Users", "cursor")).isEqualTo("GET /Users?cursor");
    }

    @Test
    void keysAndValuesOfOtherParametersDoNot() {
        assertThat(Asked.of("GET", "/Users", "token=secret&count=1")).isEqualTo("GET /Users?token=…&count=1");
        assertThat(Asked.of("GET", "/rck_Abc-123/Users", "filter=rck%5FAbc-123"))
                .isEqualTo("GET /rck_…/Users?filter=rck_…");
    }

    @Test
    void aFilterThatNamesAPasswordDoesNot() {
        assertThat(Asked.of("GET", "/Users", "filter=pass%77ord+eq+%22s3cret%22&count=1"))
                .isEqualTo("GET /Users?filter=…&count=1");
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(Asked.of("GET", "/" + "x".repeat(1000), "")).hasSize(301).endsWith("…");
    }
}
