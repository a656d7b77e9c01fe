package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What is Rollcall's own in RFC 7644 §3.4.3. */
@MicroShedTest
@DisplayName("RFC 7644 §3.4.3")
class SearchIT {
    private final ScimClient okta = Tenant.create().okta();

    @Test
    void namesAreReadInAnyCaseSoThatNoFilterIsPassedOver() {
        Parallel.people(okta, 3);

        var found =
                okta.post("/Users/.search", "{\"FILTER\":\"userName eq \\\"person-001@example.com\\\"\",\"COUNT\":1}");

        assertThat(found.only().path("userName").asText()).isEqualTo("person-001@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"attributes\":[{\"a\":1}]}",
                "{\"attributes\":{\"a\":1}}",
                "{\"filter\":[\"userName pr\"]}",
                "{\"sortBy\":{}}"
            })
    void whatIsNoNameOrTextIsRefused(String searchRequest) {
        okta.post("/Users/.search", searchRequest).expectError(400, "invalidSyntax");
    }

    @Test
    void anAbsentMultiValuedAttributeEqualsNull() {
        okta.post("/Users", "{\"userName\":\"without\"}").expect(201);
        okta.post("/Users", "{\"userName\":\"with\",\"emails\":[{\"value\":\"a@b\"}]}")
                .expect(201);

        assertThat(okta.lookUp("/Users", "emails eq null and userName sw \"with\"")
                        .only()
                        .path("userName")
                        .asText())
                .isEqualTo("without");
        assertThat(okta.lookUp("/Users", "emails ne null and userName sw \"with\"")
                        .only()
                        .path("userName")
                        .asText())
                .isEqualTo("with");
    }
}
