package dev.rollcall.systemtest.saml.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Single logout with Keycloak in a real browser, both ways. */
@MicroShedTest
@Tag("once")
class KeycloakLogoutIT extends KeycloakTest {
    @Test
    void signingOutHereSignsOutAtKeycloak() {
        connection.person(GRACE, "Grace", "Hopper");
        signInFromThePage(GRACE);
        assertThat(connection.realm().hasSession(GRACE)).isTrue();

        site.press("Sign out");

        site.page()
                .getByText("You are signed out, here and at your identity provider.")
                .waitFor();
        assertThat(connection.realm().hasSession(GRACE)).isFalse();
        assertOut();
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void signingOutAtKeycloakSignsOutHere() {
        connection.person(GRACE, "Grace", "Hopper");
        signInFromThePage(GRACE);

        connection.signOutAtKeycloak(site.page());

        assertThat(connection.realm().hasSession(GRACE)).isFalse();
        assertOut();
    }
}
