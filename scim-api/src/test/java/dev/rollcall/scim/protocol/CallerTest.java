package dev.rollcall.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.organization.Organization;
import dev.rollcall.provisioning.AuthenticatedKey;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void anActorShowsWhatWasCorrectedUntilItWasHandedOut() {
        var caller = new Caller();
        caller.identify(new AuthenticatedKey(new Organization("t", "acme", "Acme"), "k", "Entra key", true, 0, null));
        caller.corrections().add();
        var actor = caller.actor();

        caller.corrections().add();

        assertThat(actor.corrections()).isOne();
        assertThat(caller.actor().corrections()).isEqualTo(2);
    }
}
