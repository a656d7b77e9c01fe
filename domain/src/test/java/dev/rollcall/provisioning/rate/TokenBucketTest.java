package dev.rollcall.provisioning.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.setting.RequestLimits.Rate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** A clock of the machine begins anywhere. */
    private static final long START = Long.MAX_VALUE - 100 * SECOND;

    private final TokenBucket bucket = new TokenBucket(new Rate(5, 10), START);

    @Test
    void aBurstPassesAtOnceAndThenTheRate() {
        assertThat(taken(20, START)).isEqualTo(10);
        assertThat(taken(20, START + SECOND)).isEqualTo(5);
        assertThat(taken(20, START + SECOND + SECOND / 5)).isEqualTo(1);
    }

    @Test
    void aPauseSavesNoMoreThanABurst() {
        taken(10, START);

        assertThat(taken(100, START + 60 * SECOND)).isEqualTo(10);
    }

    @Test
    void whoIsRefusedReadsWhenTheNextIsLetThrough() {
        assertThat(bucket.secondsToWait(START)).isEqualTo(1);
        taken(10, START);

        assertThat(bucket.secondsToWait(START)).isEqualTo(1);
        bucket.spend(9, START);
        assertThat(bucket.secondsToWait(START)).isEqualTo(2);
        assertThat(bucket.take(START + 2 * SECOND - 1_000)).isFalse();
        assertThat(bucket.take(START + 2 * SECOND)).isTrue();
    }

    @Test
    void aSlowRateWaitsForItsToken() {
        var slow = new TokenBucket(new Rate(1, 1), START);
        slow.take(START);

        assertThat(slow.secondsToWait(START + SECOND / 2)).isEqualTo(1);
        assertThat(slow.take(START + SECOND / 2)).isFalse();
        assertThat(slow.take(START + SECOND)).isTrue();
    }

    @Test
    void whatOthersUsedIsOwedForTenSecondsAtMost() {
        bucket.spend(1_000_000, START);

        assertThat(taken(10, START + 10 * SECOND)).isZero();
        assertThat(taken(10, START + 11 * SECOND)).isEqualTo(5);
    }

    @Test
    void aTokenIsPutBack() {
        taken(10, START);
        bucket.giveBack(START);
        assertThat(taken(10, START)).isEqualTo(1);

        bucket.giveBack(START + 60 * SECOND);
        assertThat(taken(100, START + 60 * SECOND)).isEqualTo(10);
    }

    @Test
    void aFullBucketIsAsGoodAsANewOne() {
        assertThat(bucket.isFull(START)).isTrue();
        taken(1, START);
        assertThat(bucket.isFull(START)).isFalse();
        assertThat(bucket.isFull(START + SECOND / 5)).isTrue();
    }

    private int taken(int wanted, long now) {
        int taken = 0;
        for (int i = 0; i < wanted; i++) {
            taken += bucket.take(now) ? 1 : 0;
        }
        return taken;
    }
}
