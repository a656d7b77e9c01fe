package dev.rollcall.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTargetTest {
    private static final String OWN = "https://learn.example.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people.xhtml",
                "/people.xhtml?q=a%20b&next=/x%0A",
                "/courses/7/lesson;v=2",
                "/a%20b/%C3%A4",
                "/sign-outs",
                "/settings/okta.xhtml?tab=SAML"
            })
    void aPathOfThisSiteIsATarget(String path) {
        assertThat(RelayTarget.of(path, OWN)).contains(new RelayTarget(path));
        assertThat(RelayTarget.of(OWN + path, OWN)).contains(new RelayTarget(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "people.xhtml",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/x//evil.example",
                "https://evil.example/",
                "https://learn.example.com",
                "https://learn.example.com.evil.example/",
                "https://learn.example.com@evil.example/",
                "http://learn.example.com/",
                "javascript:alert(1)",
                "data:text/html,x",
                "/x\r\nSet-Cookie: a=b",
                "/x\ty",
                "/x y",
                "/<script>",
                "/\"onload=",
                "/x#fragment",
                "/ä",
                "/../x",
                "/x/..",
                "/./x",
                "/%2e%2e/x",
                "/%2F%2Fevil.example",
                "/%5Cevil.example",
                "/%252Fevil.example",
                "/%0d%0ax",
                "/%zz",
                "/x?q=%",
                "/sign-out",
                "/sign-out;x=1",
                "/%73ign-out",
                "/saml/acme/login",
                "/scim/v2/acme/Users",
                "/operator/v1/organizations",
                "/health/live"
            })
    void whatLeadsElsewhereOrIsNoPageIsNoTarget(String relayState) {
        assertThat(RelayTarget.of(relayState, OWN)).isEmpty();
    }

    @Test
    void noneAndEndlessOnesAreNoTargets() {
        assertThat(RelayTarget.of(null, OWN)).isEmpty();
        assertThat(RelayTarget.of("/" + "a".repeat(1023), OWN)).isPresent();
        assertThat(RelayTarget.of("/" + "a".repeat(1024), OWN)).isEmpty();
        assertThat(RelayTarget.of("/" + "a/".repeat(500_000), OWN)).isEmpty();
    }
}
