package dev.rollcall.provisioning.rate;

import dev.rollcall.setting.RequestLimits.Rate;

/**
 * Holds somebody to a {@link Rate}: a request takes a token, so many come back each second, and there are never more
 * than a burst. A full bucket is as good as a new one. Times are nanoseconds of {@link System#nanoTime()}.
 */
public final class TokenBucket {
    private static final double NANOS = 1e9;
    /** What goes wrong between nodes shuts nobody out for longer. */
    private static final int LONGEST_DEBT_SECONDS = 10;

    private final Rate rate;
    private double tokens;
    private long filledAt;

    /** A full one. */
    public TokenBucket(Rate rate, long now) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.filledAt = now;
    }

    /** Takes a token if there is one. */
    public synchronized boolean take(long now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Puts back a token that was taken for nothing. */
    synchronized void giveBack(long now) {
        fill(now);
        tokens = Math.min(rate.burst(), tokens + 1);
    }

    /** Takes what others have used already, and owes what is not there. */
    synchronized void spend(long used, long now) {
        fill(now);
        tokens = Math.max(tokens - used, -1.0 * rate.perSecond() * LONGEST_DEBT_SECONDS);
    }

    /** Whether there is a token. */
    public synchronized boolean hasToken(long now) {
        fill(now);
        return tokens >= 1;
    }

    synchronized boolean isFull(long now) {
        fill(now);
        return tokens >= rate.burst();
    }

    /** Until there is a token again, rounded up, and never 0: what {@code Retry-After} says (RFC 9110 §10.2.3). */
    public synchronized int secondsToWait(long now) {
        fill(now);
        return (int) Math.max(1, Math.ceil((1 - tokens) / rate.perSecond()));
    }

    private void fill(long now) {
        if (now > filledAt) {
            tokens = Math.min(rate.burst(), tokens + (now - filledAt) * rate.perSecond() / NANOS);
            filledAt = now;
        }
    }
}
