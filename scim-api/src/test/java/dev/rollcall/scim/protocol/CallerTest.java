package dev.rollcall.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.organization.Organization;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.AuthenticatedKey;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final AuthenticatedKey KEY = new AuthenticatedKey(
            new Organization("t", "acme", "Acme"), "k", "Entra key", true, 0, null, AllowedAddresses.ANY);

    @Test
    void anActorShowsWhatWasCorrectedUntilItWasHandedOut() {
        var caller = new Caller();
        caller.identify(KEY);
        caller.corrections().add();
        var actor = caller.actor();

        caller.corrections().add();

        assertThat(actor.corrections()).isOne();
        assertThat(caller.actor().corrections()).isEqualTo(2);
    }

    @Test
    void aNameThatHasToBeLookedUpIsNotKnown() {
        var caller = new Caller();
        caller.about("anna@example.com");
        assertThat(caller.knownTargetName()).isEqualTo("anna@example.com");

        caller.about(() -> {
            throw new AssertionError("looked up");
        });

        assertThat(caller.knownTargetName()).isNull();
    }

    @Test
    void nothingOfARequestIsSeenByTheNext() {
        var caller = new Caller();
        var given = new AtomicInteger();
        caller.enter();
        caller.identify(KEY);
        caller.about("anna@example.com");
        caller.atEnd(given::incrementAndGet);
        caller.leave();

        assertThat(given).hasValue(1);
        assertThat(caller.isIdentified()).isFalse();
        assertThat(caller.targetName()).isEmpty();

        caller.identify(KEY); // Of a request that no filter has ended.
        caller.enter();
        assertThat(caller.isIdentified()).isFalse();
    }
}
