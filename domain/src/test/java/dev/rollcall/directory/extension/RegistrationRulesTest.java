package dev.rollcall.directory.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:scim:schemas:extension:acme:2.0:User",
                "urn:okta:acme_app:1.0:user:custom",
                "URN:example:x",
                " urn:example:x "
            })
    void aUrnOfOnesOwnIsTaken(String urn) {
        assertThat(new NewExtension(urn, "", "", List.of()).urn()).isEqualTo(urn.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "http://acme.example/schema",
                "urn:x",
                "urn:example:",
                "urn:example:a b",
                "urn:example:a,b",
                "urn:example:a/b",
                "urn:example:a[b]",
                "urn:example::b",
                "urn:-x-:b",
                "urn:example:\u00e9"
            })
    void whatIsNoUrnOrMeansSomethingInAFilterIsRefused(String urn) {
        assertThatThrownBy(() -> new NewExtension(urn, "", "", List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cannot be the URN of an extension");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:scim:schemas:core:2.0:User",
                "URN:IETF:params:scim:schemas:core:2.0:Thing",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                "urn:ietf:params:scim:api:messages:2.0:Error",
                "urn:okta:scim:schemas:core:1.0:Role",
                "urn:scim:schemas:core:1.0"
            })
    void theUrnsOfScimAndOktaAreRefused(String urn) {
        assertThatThrownBy(() -> new NewExtension(urn, "", "", List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("it belongs to SCIM or to an identity provider");
    }

    @Test
    void aUrnHasAtMost255Characters() {
        String longest = "urn:example:" + "x".repeat(243);

        assertThat(RegistrationRules.urn(longest)).hasSize(255);
        assertThatThrownBy(() -> RegistrationRules.urn(longest + "x")).hasMessageContaining("at most 255");
    }

    @ParameterizedTest
    @CsvSource({"urn:a1:b, urn:a1:b:c", "urn:a1:b:c, urn:a1:b", "urn:a1:b:c, URN:A1:B"})
    void aUrnThatGoesOnWhereAnotherEndsIsRefused(String urn, String other) {
        assertThatThrownBy(() -> RegistrationRules.checkApart(urn, List.of(other)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("begin alike");
    }

    @Test
    void urnsThatOnlyShareTheirBeginningAreApart() {
        assertThatCode(() -> RegistrationRules.checkApart("urn:a1:bc", List.of("urn:a1:b", "urn:a1:d")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"campusCode", "x", "a-b_2"})
    void anAttributeNameIsTaken(String name) {
        assertThat(RegistrationRules.attributeName(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2nd", "a b", "a.b", "a:b", "\u00e4", "-a", "$ref"})
    void whatIsNoAttributeNameIsRefused(String name) {
        assertThatThrownBy(() -> RegistrationRules.attributeName(name))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cannot be an attribute's name");
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, false, false",
        "STRING, true, true",
        "INTEGER, true, false",
        "REFERENCE, false, true",
        "BINARY, false, true"
    })
    void caseMattersWhereTheTypeSaysSo(AttributeType type, boolean wanted, boolean kept) {
        assertThat(new NewAttribute("a", type, false, wanted, "").caseExact()).isEqualTo(kept);
    }
}
