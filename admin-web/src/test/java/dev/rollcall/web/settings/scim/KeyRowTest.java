package dev.rollcall.web.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.ScimKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyRowTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void theEndIsADayWithAWarningOnceItIsNear() {
        assertThat(row((Instant) null).getExpiry()).isEmpty();
        assertThat(row((Instant) null).getExpiryWarning()).isEmpty();
        KeyRow later = row(NOW.plus(Duration.ofDays(31)));
        assertThat(later.getExpiry()).isEqualTo("24 December 2026");
        assertThat(later.getExpiryWarning()).isEmpty();
        KeyRow thisMonth = row(NOW.plus(Duration.ofDays(20)));
        assertThat(thisMonth.getExpiryWarning()).isEqualTo("in 20 days");
        assertThat(thisMonth.getExpiryStyle()).isEqualTo("waiting");
        KeyRow soon = row(NOW.plus(Duration.ofDays(7)));
        assertThat(soon.getExpiryWarning()).isEqualTo("in 7 days");
        assertThat(soon.getExpiryStyle()).isEqualTo("bad");
        KeyRow over = row(NOW);
        assertThat(over.isExpired()).isTrue();
        assertThat(over.getExpiryWarning()).isEqualTo("Expired");
        assertThat(over.getConsequence()).contains("It expired on 23 November 2026.");
    }

    @Test
    void itSaysWhereTheKeyMayBeUsed() {
        assertThat(row("").getOnlyFrom()).isEmpty();
        assertThat(row("10.0.0.0/8").getOnlyFrom()).isEqualTo("Only from 10.0.0.0/8");
        assertThat(row("10.0.0.0/8\n203.0.113.9\n::1").getOnlyFrom()).isEqualTo("Only from 10.0.0.0/8 and 2 more");
    }

    private static KeyRow row(@Nullable Instant expires) {
        return row(expires, AllowedAddresses.ANY);
    }

    private static KeyRow row(String addresses) {
        return row(null, AllowedAddresses.of(addresses));
    }

    private static KeyRow row(@Nullable Instant expires, AllowedAddresses addresses) {
        var key = new ScimKey(
                "1", "Key 1", "rck_", "a1c4", Instant.EPOCH, "ada@example.com", null, null, expires, addresses);
        return new KeyRow(key, null, NOW);
    }
}
