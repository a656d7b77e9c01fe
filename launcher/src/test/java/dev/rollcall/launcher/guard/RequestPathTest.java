package dev.rollcall.launcher.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/scim/v2/acme/Users/2819c223",
                "/a%20b",
                "/a%25zz",
                "/a+b",
                "/a%2Fb",
                "/a;jsessionid=x",
                "/%C3%A9",
                "/%F0%9F%98%80",
                "/scim/../scim/v2",
                "/a/./b//../c",
                "/.../x",
                "/a..."
            })
    void whatTheContainerUnderstandsPasses(String path) {
        assertThat(new RequestPath(path).fault()).isEmpty();
    }

    @Test
    void charactersThatAreNotEscapedPassAsUtf8Only() {
        var utf8 = new String("/é".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(new RequestPath(utf8).fault()).isEmpty();
        assertThat(new RequestPath("/\u00e9").fault())
                .hasValueSatisfying(said -> assertThat(said).contains("UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({
        "/%zz,%25",
        "/a%,%25",
        "/a%4,%25",
        "/%u0041,%25",
        "/a;x=%zz,%25",
        "/a%20%,%25",
        "/%FF,UTF-8",
        "/%C0%AE%C0%AE/x,UTF-8",
        "/%ED%A0%80,UTF-8",
        "/a%00,null",
        "/a%00b,null",
        "/a\\b,backslash",
        "/a%5Cb,backslash",
        "/a/..,dots only",
        "/a/.,dots only",
        "/a/%2E%2E,dots only",
        "/..,above the root",
        "/a/../../b,above the root",
        "/a/%2E%2E/..,above the root",
        "/a/...,dots only",
        "/a/%2E%2E%2E%2E,dots only",
        "scim/v2,begin with a slash",
        "'',begin with a slash"
    })
    void whatItDoesNotIsExplained(String path, String explanation) {
        assertThat(new RequestPath(path).fault()).hasValueSatisfying(said -> assertThat(said)
                .contains(explanation)
                .endsWith(".")
                // It goes into JSON as it is.
                .doesNotContain("\"", "\\"));
    }

    @Test
    void aLongPathIsNoTrouble() {
        assertThat(new RequestPath("/" + "%41".repeat(100_000)).fault()).isEmpty();
        assertThat(new RequestPath("/scim/" + "a".repeat(100_000)).isScim()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/scim,true",
        "/scim/,true",
        "/scim/v2/%zz,true",
        "//scim/%zz,true",
        "/scim;x/%zz,true",
        "/scimitar/%zz,false",
        "/scim%zz,false",
        "/saml/scim/,false",
        "/,false",
        "scim/,false"
    })
    void belowScimTheAnswerIsScim(String path, boolean scim) {
        assertThat(new RequestPath(path).isScim()).isEqualTo(scim);
    }
}
