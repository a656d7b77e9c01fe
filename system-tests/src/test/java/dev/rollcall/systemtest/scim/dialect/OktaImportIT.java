package dev.rollcall.systemtest.scim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class OktaImportIT {

    private final ScimClient okta = Tenant.create().okta();

    @Test
    @DisplayName("sequence 9: 250 people are imported in three pages, and one past the end is empty")
    void importsPeople() {
        var people = new ArrayList<>(Parallel.people(okta, 249));
        people.add(okta.findUser(Tenant.ADMIN).only().path("id").asText());

        var imported = new ArrayList<String>();
        for (int start : List.of(1, 101, 201)) {
            var page = okta.get("/Users", "startIndex", String.valueOf(start), "count", "100");
            page.resources().forEach(user -> imported.add(user.path("id").asText()));
            assertThat(page.startIndex()).isEqualTo(start);
            assertThat(page.itemsPerPage()).isEqualTo(start == 201 ? 50 : 100);
            assertThat(page.totalResults()).isEqualTo(250);
        }
        var pastTheEnd = okta.get("/Users", "startIndex", "301", "count", "100");

        assertThat(imported).containsExactlyInAnyOrderElementsOf(people);
        assertThat(pastTheEnd.resources()).isEmpty();
        assertThat(pastTheEnd.startIndex()).isEqualTo(301);
        assertThat(pastTheEnd.totalResults()).isEqualTo(250);
    }
}
