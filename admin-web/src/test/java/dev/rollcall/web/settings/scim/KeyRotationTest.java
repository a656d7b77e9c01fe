package dev.rollcall.web.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.ScimKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86400);

    @Test
    void anOlderKeyIsRetiredOnceANewerOneWasUsedAfterIt() {
        assertThat(KeyRotation.of(List.of(key("1", MONDAY), key("2", TUESDAY)))).hasValueSatisfying(rotation -> {
            assertThat(rotation.used().id()).isEqualTo("2");
            assertThat(rotation.retired().id()).isEqualTo("1");
        });
    }

    @Test
    void anOlderKeyThatWasNeverUsedIsRetiredToo() {
        assertThat(KeyRotation.of(List.of(key("1", null), key("2", TUESDAY)))).isPresent();
    }

    @Test
    void nothingIsRetiredWhileOktaUsesTheOldestKey() {
        assertThat(KeyRotation.of(List.of(key("1", TUESDAY), key("2", MONDAY)))).isEmpty();
        assertThat(KeyRotation.of(List.of(key("1", MONDAY), key("2", null)))).isEmpty();
    }

    @Test
    void oneKeyOrNoneIsNoRotation() {
        assertThat(KeyRotation.of(List.of(key("1", MONDAY)))).isEmpty();
        assertThat(KeyRotation.of(List.of())).isEmpty();
        assertThat(KeyRotation.of(List.of(key("1", null), key("2", null)))).isEmpty();
    }

    @Test
    void aKeyIsSucceededByTheOneThatOktaUsedAfterIt() {
        ScimKey first = key("1", MONDAY);
        ScimKey second = key("2", TUESDAY);

        assertThat(KeyRotation.successor(first, List.of(first, second))).contains(second);
        assertThat(KeyRotation.successor(second, List.of(first, second))).isEmpty();
    }

    private static ScimKey key(String id, Instant lastUsed) {
        return new ScimKey(
                id,
                "Key " + id,
                "rck_",
                "a1c4",
                Instant.EPOCH,
                "ada@example.com",
                lastUsed,
                null,
                null,
                AllowedAddresses.ANY);
    }
}
