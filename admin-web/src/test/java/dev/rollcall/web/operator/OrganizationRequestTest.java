package dev.rollcall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationRequestTest {
    private static final String BODY = """
            {"name": "Acme", "adminEmail": "ada@acme.example", "adminPassword": "correct horse battery",
             "adminGivenName": "Ada", "adminFamilyName": "Lovelace"%s}
            """;

    @Test
    void scimIsOffUnlessAskedFor() {
        assertThat(OrganizationRequest.of(BODY.formatted("")).enableScim()).isFalse();
        assertThat(OrganizationRequest.of(BODY.formatted(", \"enableScim\": true"))
                        .enableScim())
                .isTrue();
        assertThat(OrganizationRequest.of(BODY.formatted("")).organization().adminGivenName())
                .isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "\"text\""})
    void whatIsNoObjectIsRefusedWithWhatToSend(String body) {
        assertThatThrownBy(() -> OrganizationRequest.of(body))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("adminEmail");
    }

    @Test
    void aMissingOrWrongFieldIsNamed() {
        assertThatThrownBy(() -> OrganizationRequest.of("{\"name\": \"\"}")).hasMessageContaining("name");
        assertThatThrownBy(() -> OrganizationRequest.of("{\"name\": \"Acme\", \"adminEmail\": 1}"))
                .hasMessageContaining("adminEmail");
        assertThatThrownBy(() -> OrganizationRequest.of(BODY.formatted(", \"enableScim\": \"yes\"")))
                .hasMessageContaining("enableScim");
    }
}
