package dev.rollcall.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.provider.AppKind;
import dev.rollcall.scim.protocol.RequestAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppKindsTest {
    @ParameterizedTest
    @CsvSource({
        "PUT, Users, true, OWN",
        "PUT, Groups, false, OWN",
        "PATCH, Users, true, CATALOG",
        "PATCH, Users, false, CATALOG",
        "PATCH, Groups, false, CATALOG",
        "PUT, Users, false,",
        "POST, Users, false,",
        "POST, Groups, false,",
        "GET, Users, false,",
        "DELETE, Groups, false,",
        "PATCH, Roles, false,"
    })
    void onlyWhatTheTwoKindsDoDifferentlyTellsThemApart(
            String method, String endpoint, boolean deactivating, AppKind kind) {
        assertThat(AppKinds.of(method, new RequestAddress("acme", endpoint, "1"), deactivating))
                .isEqualTo(kind);
    }
}
