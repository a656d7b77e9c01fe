package dev.rollcall.scim.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkRequestTest {
    @ParameterizedTest
    @CsvSource({"1,1", "3,3", "0,2147483647", "null,2147483647"})
    void failOnErrorsOfNoneIsNoLimit(String sent, int most) {
        assertThat(request(sent).failOnErrors()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"one\"", "[]"})
    void whatIsNoNumberOfErrorsIsRefused(String sent) {
        assertThatThrownBy(() -> request(sent))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("failOnErrors");
    }

    @Test
    void moreOperationsThanAreTakenAreRefusedBeforeOneIsRead() {
        String operations = "{},".repeat(1000) + "{}";

        assertThatThrownBy(() ->
                        BulkRequest.read(Json.readObject(("{\"Operations\":[" + operations + "]}").getBytes(UTF_8))))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.status()).isEqualTo(413));
    }

    private static BulkRequest request(String failOnErrors) {
        String message = "{\"failOnErrors\":" + failOnErrors
                + ",\"Operations\":[{\"method\":\"DELETE\",\"path\":\"/Users/a\"}]}";
        return BulkRequest.read(Json.readObject(message.getBytes(UTF_8)));
    }
}
