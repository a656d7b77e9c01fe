package dev.rollcall.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.KeyExpiry.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyExpiryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant JUST_NOW = NOW.minusSeconds(60);
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    @Test
    void itIsSaidThirtyAndSevenDaysBefore() {
        assertThat(warnings(key(1, JUST_NOW, days(31)))).isEmpty();
        assertThat(warnings(key(1, JUST_NOW, null))).isEmpty();
        assertThat(warnings(key(1, JUST_NOW, days(30)))).containsExactly(Level.THIRTY_DAYS);
        assertThat(warnings(key(1, null, days(8)))).containsExactly(Level.THIRTY_DAYS);
        assertThat(warnings(key(1, JUST_NOW, days(7)))).containsExactly(Level.SEVEN_DAYS);
        assertThat(warnings(key(1, JUST_NOW, NOW))).containsExactly(Level.EXPIRED);
    }

    @Test
    void theMostUrgentComesFirst() {
        assertThat(warnings(key(1, JUST_NOW, days(20)), key(2, JUST_NOW, days(3)), key(3, JUST_NOW, days(-1))))
                .containsExactly(Level.EXPIRED, Level.SEVEN_DAYS, Level.THIRTY_DAYS);
    }

    @Test
    void aKeyThatANewerOneHasReplacedIsNotMissed() {
        assertThat(warnings(key(1, LAST_WEEK, days(3)), key(2, JUST_NOW, null))).isEmpty();
        assertThat(warnings(key(1, LAST_WEEK, days(-3)), key(2, JUST_NOW, null)))
                .isEmpty();
    }

    @Test
    void anotherClientsKeyReplacesNothing() {
        assertThat(warnings(key(1, NOW.minusSeconds(3_600), days(3)), key(2, JUST_NOW, null)))
                .containsExactly(Level.SEVEN_DAYS);
        assertThat(warnings(key(1, JUST_NOW, null), key(2, LAST_WEEK, days(3)))).containsExactly(Level.SEVEN_DAYS);
    }

    @Test
    void aKeyThatHasExpiredUnusedIsNotMissed() {
        assertThat(warnings(key(1, null, days(-1)))).isEmpty();
    }

    private static List<Level> warnings(ScimKey... keys) {
        return KeyExpiry.of(List.of(keys), NOW).stream().map(KeyExpiry::level).toList();
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static ScimKey key(int number, @Nullable Instant lastUsed, @Nullable Instant expires) {
        return new ScimKey(
                "key" + number,
                "Key " + number,
                "rck_",
                "a1c4",
                Instant.EPOCH.plusSeconds(number),
                "ada@example.com",
                lastUsed,
                null,
                expires,
                AllowedAddresses.ANY);
    }
}
