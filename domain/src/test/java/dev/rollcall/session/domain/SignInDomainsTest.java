package dev.rollcall.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInDomainsTest {
    @ParameterizedTest
    @CsvSource({
        "ada@school.example, school.example",
        "' Ada@SCHOOL.Example ', school.example",
        "a@b@c.example, c.example"
    })
    void anAddressHasADomain(String email, String domain) {
        assertThat(SignInDomains.domain(email)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@school.example",
                "ada@",
                "ada@localhost",
                "ada@a b.example",
                "ada@gmail.com",
                "a@x/y.z"
            })
    void whatTellsNothingOfAnOrganizationHasNone(String email) {
        assertThat(SignInDomains.domain(email)).isEmpty();
    }
}
