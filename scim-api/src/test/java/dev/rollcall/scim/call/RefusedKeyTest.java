package dev.rollcall.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.organization.Organization;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.setting.AddressLiteral;
import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusedKeyTest {
    private static final Instant END = Instant.parse("2027-05-03T12:00:00Z");
    private static final @Nullable InetAddress CLIENT =
            AddressLiteral.of("203.0.113.9").orElseThrow();

    @Test
    void anExpiredKeyIsUnauthorizedAndSaysSinceWhen() {
        AuthenticatedKey key = key(true, END, AllowedAddresses.ANY);

        assertThat(RefusedKey.of(key, CLIENT, END.minusMillis(1))).isEmpty();
        RefusedKey refusal = RefusedKey.of(key, CLIENT, END).orElseThrow();

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.detail().english())
                .contains("\"Okta\" expired on 3 May 2027 (UTC).", "generate another key");
    }

    @Test
    void fromAnAddressThatIsNotListedItIsForbiddenAndSaysWhich() {
        AuthenticatedKey key = key(true, null, AllowedAddresses.of("198.51.100.0/24"));

        RefusedKey refusal = RefusedKey.of(key, CLIENT, END).orElseThrow();

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.detail().english())
                .contains("\"Okta\" may not be used from 203.0.113.9.", "press Change beside");
        assertThat(RefusedKey.of(key, AddressLiteral.of("198.51.100.7").orElseThrow(), END))
                .isEmpty();
        assertThat(RefusedKey.of(key, null, END).orElseThrow().detail().english())
                .contains("an unknown address");
    }

    @Test
    void whileScimIsOffNoKeyCounts() {
        RefusedKey refusal = RefusedKey.of(key(false, null, AllowedAddresses.ANY), CLIENT, END)
                .orElseThrow();

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.detail().english()).contains("SCIM is turned off for Acme.");
    }

    private static AuthenticatedKey key(boolean enabled, @Nullable Instant expires, AllowedAddresses addresses) {
        return new AuthenticatedKey(new Organization("t", "acme", "Acme"), "k", "Okta", enabled, 0, expires, addresses);
    }
}
