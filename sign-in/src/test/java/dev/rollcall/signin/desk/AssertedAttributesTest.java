package dev.rollcall.signin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.response.AssertedSignIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertedAttributesTest {
    private static AssertedSignIn signIn(Map<String, List<String>> attributes) {
        return new AssertedSignIn(
                "http://www.okta.com/exk1",
                new NameId("ada@example.com", null, null, null),
                "_s1",
                null,
                attributes,
                "_a1",
                Instant.parse("2026-06-01T12:05:00Z"),
                null,
                AssertedSignIn.Signed.ASSERTION,
                false);
    }

    @Test
    void theStatementsOfTheHelpArticleAreRead() {
        var identity = AssertedAttributes.identity(signIn(
                Map.of("FirstName", List.of("Ada"), "LastName", List.of("Lovelace"), "roles", List.of("a", "b"))));

        assertThat(identity.firstName()).isEqualTo("Ada");
        assertThat(identity.lastName()).isEqualTo("Lovelace");
        assertThat(identity.roles()).containsExactly("a", "b");
        assertThat(identity.subject().nameId()).isEqualTo("ada@example.com");
        assertThat(identity.subject().sessionIndex()).isEqualTo("_s1");
        assertThat(identity.email()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname,"
                + "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname",
        "urn:oid:2.5.4.42,urn:oid:2.5.4.4",
        "givenName,sn",
    })
    void soAreTheNamesThatOtherIdentityProvidersSendUnasked(String first, String last) {
        var identity = AssertedAttributes.identity(signIn(Map.of(first, List.of("Ada"), last, List.of("Lovelace"))));

        assertThat(identity.firstName()).isEqualTo("Ada");
        assertThat(identity.lastName()).isEqualTo("Lovelace");
    }

    @Test
    void theHelpArticlesNameGoesBeforeTheOthersAndABlankOneCountsAsNone() {
        var identity = AssertedAttributes.identity(signIn(Map.of(
                "givenName",
                List.of("Augusta"),
                "FirstName",
                List.of("Ada"),
                "LastName",
                List.of(" "),
                "sn",
                List.of("King"))));

        assertThat(identity.firstName()).isEqualTo("Ada");
        assertThat(identity.lastName()).isEqualTo("King");
    }
}
