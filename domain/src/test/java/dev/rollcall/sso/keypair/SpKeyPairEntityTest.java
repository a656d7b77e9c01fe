package dev.rollcall.sso.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.SecretBoxes;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpKeyPairEntityTest {
    private static final EncodedKeyPair PAIR = new EncodedKeyPair(new byte[] {1, 2}, new byte[] {3, 4, 5});

    @Test
    void withoutAKeyThePairIsPlainAndIsSealedOnceThereIsOne() {
        SpKeyPairEntity row = row("t", Optional.empty());
        assertThat(row.isPlain()).isTrue();
        assertThat(row.open(Optional.empty())).contains(PAIR);

        row.seal(SecretBoxes.first());

        assertThat(row.isPlain()).isFalse();
        assertThat(row.open(Optional.of(SecretBoxes.first()))).contains(PAIR);
    }

    @Test
    void aSealedPairOpensWithItsOwnKeyOnly() {
        SpKeyPairEntity row = row("t", Optional.of(SecretBoxes.first()));

        assertThat(row.open(Optional.of(SecretBoxes.first()))).contains(PAIR);
        assertThat(row.open(Optional.of(SecretBoxes.second()))).isEmpty();
        assertThat(row.open(Optional.empty())).isEmpty();
    }

    @Test
    void aSealedPairStaysOpenableInAnotherSlot() {
        var moved = new SpKeyPairEntity(row("t", Optional.of(SecretBoxes.first())), "PREVIOUS");

        assertThat(moved.open(Optional.of(SecretBoxes.first()))).contains(PAIR);
    }

    @Test
    void aPairTellsNothingOfItselfInText() {
        assertThat(PAIR).hasToString("EncodedKeyPair[…]");
    }

    private static SpKeyPairEntity row(String tenantId, Optional<dev.rollcall.platform.SecretBox> box) {
        return new SpKeyPairEntity(tenantId, "CURRENT", PAIR, box, "ada", Instant.EPOCH);
    }
}
