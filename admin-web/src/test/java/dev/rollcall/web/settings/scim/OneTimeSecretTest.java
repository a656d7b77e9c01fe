package dev.rollcall.web.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.GeneratedKey;
import dev.rollcall.provisioning.ScimKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeSecretTest {
    private final OneTimeSecret secret = new OneTimeSecret();
    private final GeneratedKey key = new GeneratedKey(
            new ScimKey("1", "Key 1", "rck_", "a1c4", Instant.EPOCH, "ada@example.com", null, null), "rck_secret");

    @Test
    void theSecretIsGoneWithTheNextPage() {
        secret.hold(key);

        assertThat(secret.take()).isNull();
        secret.keepForNextPage();
        assertThat(secret.take()).isNull();
    }

    @Test
    void updateKeepsItForOnePageMore() {
        secret.hold(key);
        secret.keepForNextPage();

        assertThat(secret.take()).isEqualTo(key);
        assertThat(secret.take()).isNull();
    }

    @Test
    void aTicketIsGoodForOneKey() {
        String ticket = secret.issueTicket();

        assertThat(secret.spend("another")).isFalse();
        assertThat(secret.spend(ticket)).isTrue();
        assertThat(secret.spend(ticket)).isFalse();
    }
}
