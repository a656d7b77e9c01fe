package dev.rollcall.sso.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.secret.SecretBoxes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpKeyPairEntityTest {
    private static final EncodedKeyPair PAIR = new EncodedKeyPair(new byte[] {1, 2}, new byte[] {3, 4, 5});
    private static final SealingKeys NONE = new SealingKeys(List.of());
    private static final SealingKeys FIRST = new SealingKeys(List.of(SecretBoxes.first()));
    private static final SealingKeys SECOND = new SealingKeys(List.of(SecretBoxes.second()));

    @Test
    void withoutAKeyThePairIsPlainAndIsSealedOnceThereIsOne() {
        SpKeyPairEntity row = row("t", NONE);
        assertThat(row.isPlain()).isTrue();
        assertThat(row.open(NONE)).contains(PAIR);

        assertThat(row.sealAnew(FIRST)).isTrue();
        assertThat(row.sealAnew(FIRST)).isFalse();

        assertThat(row.isPlain()).isFalse();
        assertThat(row.open(FIRST)).contains(PAIR);
    }

    @Test
    void aSealedPairOpensWithItsOwnKeyOnly() {
        SpKeyPairEntity row = row("t", FIRST);

        assertThat(row.open(FIRST)).contains(PAIR);
        assertThat(row.open(SECOND)).isEmpty();
        assertThat(row.open(NONE)).isEmpty();
    }

    @Test
    void aSealedPairStaysOpenableInAnotherSlot() {
        var moved = new SpKeyPairEntity(row("t", FIRST), "PREVIOUS");

        assertThat(moved.open(FIRST)).contains(PAIR);
    }

    @Test
    void aPairIsSealedAnewWithTheFirstKeyWhileTheFormerOneIsThere() {
        SpKeyPairEntity row = row("t", FIRST);

        assertThat(row.sealAnew(SECOND)).isFalse();
        assertThat(row.open(FIRST)).contains(PAIR);
        assertThat(row.sealAnew(new SealingKeys(List.of(SecretBoxes.second(), SecretBoxes.first()))))
                .isTrue();
        assertThat(row.open(SECOND)).contains(PAIR);
        assertThat(row.open(FIRST)).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSealedAnew() {
        assertThat(row("t", NONE).sealAnew(NONE)).isFalse();
        assertThat(row("t", FIRST).sealAnew(NONE)).isFalse();
    }

    @Test
    void aPairTellsNothingOfItselfInText() {
        assertThat(PAIR).hasToString("EncodedKeyPair[…]");
    }

    private static SpKeyPairEntity row(String tenantId, SealingKeys keys) {
        return new SpKeyPairEntity(tenantId, "CURRENT", PAIR, keys, "ada", Instant.EPOCH);
    }
}
