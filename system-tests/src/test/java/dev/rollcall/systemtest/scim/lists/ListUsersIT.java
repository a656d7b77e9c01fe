package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class ListUsersIT {

    private final ScimClient okta = Tenant.create().okta();

    private ScimResponse page(int startIndex, int count) {
        return okta.get("/Users", "startIndex", String.valueOf(startIndex), "count", String.valueOf(count));
    }

    private static List<String> ids(ScimResponse page) {
        return page.resources().stream().map(user -> user.path("id").asText()).toList();
    }

    @Test
    @DisplayName("I3 pages of five hold everybody once and say where they start")
    void pages() {
        var everybody = new ArrayList<>(Parallel.people(okta, 12));
        var seen = new ArrayList<String>();

        for (int start = 1; start <= 13; start += 5) {
            var page = page(start, 5);
            seen.addAll(ids(page));
            assertThat(page.startIndex()).isEqualTo(start);
            assertThat(page.totalResults()).isEqualTo(13);
            assertThat(page.itemsPerPage()).isEqualTo(start == 11 ? 3 : 5);
        }

        assertThat(seen).hasSize(13).doesNotHaveDuplicates().containsAll(everybody);
    }

    @Test
    @DisplayName("I1 the order does not change when people do")
    void stableOrder() {
        var people = Parallel.people(okta, 6);
        var before = ids(page(1, 100));

        okta.patch("/Users/" + people.get(0), Bodies.DEACTIVATE).expect(200);
        okta.put("/Users/" + people.get(3), Bodies.person("aaa@example.com")).expect(200);

        assertThat(ids(page(1, 100))).isEqualTo(before);
        assertThat(ids(page(3, 2))).isEqualTo(before.subList(2, 4));
    }

    @Test
    @DisplayName("I1 inactive people are listed")
    void inactive() {
        var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        okta.patch("/Users/" + id, Bodies.DEACTIVATE).expect(200);

        assertThat(ids(page(1, 100))).contains(id);
    }

    @ParameterizedTest(name = "I2 startIndex={0} count={1}")
    @CsvSource({
        "1, 0, 1, 0",
        "1, -1, 1, 0",
        "0, 2, 1, 2",
        "-5, 2, 1, 2",
        "4, 2, 4, 1",
        "5, 2, 5, 0",
        "2147483647, 2147483647, 2147483647, 0",
        "1, 2147483647, 1, 4"
    })
    void aNumberOutOfRangeIsNoError(int startIndex, int count, int echoed, int items) {
        Parallel.people(okta, 3);

        var page = page(startIndex, count);

        assertThat(page.resources()).hasSize(items);
        assertThat(page.startIndex()).isEqualTo(echoed);
        assertThat(page.totalResults()).isEqualTo(4);
    }

    @ParameterizedTest(name = "I2 {0}")
    @ValueSource(
            strings = {
                "count=abc",
                "startIndex=abc",
                "count=99999999999999",
                "startIndex=99999999999999",
                "count=1.5",
                "count="
            })
    void whatIsNoNumberIsNoFailure(String query) {
        okta.send("GET", "/Users?" + query, null).expect(200, 400);
    }

    @Test
    @DisplayName("I2 a page has 100 people unless told otherwise, and a count of 200 is honoured")
    void defaultPage() {
        Parallel.people(okta, 120);

        assertThat(okta.get("/Users").resources()).hasSize(100);
        assertThat(okta.get("/Users").totalResults()).isEqualTo(121);
        assertThat(page(1, 100).resources()).hasSize(100);
        assertThat(page(1, 200).resources()).hasSize(121);
    }

    @Test
    @DisplayName("I2 a page has 1000 people at most")
    void largestPage() {
        Parallel.people(okta, 1004);

        var page = page(1, Integer.MAX_VALUE);

        assertThat(page.resources()).hasSize(1000);
        assertThat(page.totalResults()).isEqualTo(1005);
        assertThat(page(1001, Integer.MAX_VALUE).resources()).hasSize(5);
    }

    @Test
    @DisplayName("I1 people in a list have what an import needs")
    void importable() {
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

        for (JsonNode user : page(1, 100).resources()) {
            assertThat(user.at("/name/givenName").asText()).as(user.toString()).isNotBlank();
            assertThat(user.at("/name/familyName").asText()).as(user.toString()).isNotBlank();
            assertThat(user.path("emails").isArray()).as(user.toString()).isTrue();
            assertThat(user.path("emails"))
                    .as(user.toString())
                    .filteredOn(email -> email.path("primary").asBoolean())
                    .hasSize(1);
        }
    }
}
