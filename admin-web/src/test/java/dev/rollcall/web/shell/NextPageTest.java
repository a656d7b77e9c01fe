package dev.rollcall.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people.xhtml",
                "/settings/okta.xhtml?tab=scim",
                "/person.xhtml?id=1&confirm=x",
                "/people.xhtml?q=http%3A%2F%2Fa.example"
            })
    void aPageOfThisSiteIsFollowed(String page) {
        assertThat(NextPage.of(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "people.xhtml",
                "//evil.example/people.xhtml",
                "///evil.example/people.xhtml",
                "/\\evil.example/people.xhtml",
                "/%5Cevil.example/people.xhtml",
                "\\\\evil.example/people.xhtml",
                "https://evil.example/people.xhtml",
                "javascript:alert(1)//.xhtml",
                "/../people.xhtml",
                "/people.xhtml\r\nSet-Cookie: a=b",
                "/\t/evil.example/people.xhtml",
                "/sign-out",
                "/sign-in.xhtml",
                "/sign-in.xhtml?next=/people.xhtml",
                "/setup.xhtml"
            })
    void anythingElseBecomesTheFirstPage(String wanted) {
        assertThat(NextPage.of(wanted)).isEqualTo(NextPage.HOME);
    }

    @Test
    void nothingWantedIsTheFirstPage() {
        assertThat(NextPage.of(null)).isEqualTo(NextPage.HOME);
    }
}
