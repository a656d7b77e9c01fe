package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
@Tag("once")
class ConnectionTestIT {

    @Test
    @DisplayName("T1 Okta's Test Connector Configuration lists the first two people of a new organization")
    void listsTheFirstPeople() {
        var response = Tenant.create().okta().get("/Users", "startIndex", "1", "count", "2");

        assertThat(response.resources()).hasSizeLessThanOrEqualTo(2);
        assertThat(response.startIndex()).isEqualTo(1);
    }

    @Test
    @DisplayName("T1 a filter without a match lists nobody, with Resources and with numbers")
    void listsNobody() {
        var response = Tenant.create().okta().findUser(Bodies.ALICE);

        response.none();
        assertThat(response.startIndex()).isEqualTo(1);
    }

    @Test
    @DisplayName("T2 Okta lists the groups when Import Groups is on")
    void listsNoGroups() {
        var response = Tenant.create().okta().get("/Groups", "startIndex", "1", "count", "100");

        response.none();
        assertThat(response.startIndex()).isEqualTo(1);
    }

    @Test
    @DisplayName("T3 Entra's Test Connection looks for a random person")
    void looksForARandomPerson() {
        Tenant.create()
                .okta()
                .asEntra()
                .get("/Users", "filter", "userName eq \"" + UUID.randomUUID() + "\"")
                .none();
    }

    @ParameterizedTest(name = "Z1 ?{0}")
    @ValueSource(strings = {"aadOptscim062020", "aadOptscim062020=", "foo=bar&foo=baz", "filters=x", "&&=&"})
    void unknownQueryParametersAreIgnored(String query) {
        var okta = Tenant.create().okta();
        var id = okta.post("/Users?" + query, Bodies.CREATE_ALICE)
                .expect(201)
                .user()
                .id();

        okta.send("GET", "/Users?" + query, null).resources();
        okta.send("GET", "/Users/" + id + "?" + query, null).expect(200).user();
        okta.patch("/Users/" + id + "?" + query, Bodies.DEACTIVATE).expect(200).user();
    }
}
