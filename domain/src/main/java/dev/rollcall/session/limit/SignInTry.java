package dev.rollcall.session.limit;

import java.time.Duration;
import java.util.List;

/**
 * A try to sign in that has been counted.
 *
 * @param remaining how long there is to wait before it may be made; zero when it may be made now
 * @param counters what it was counted under
 */
public record SignInTry(Duration remaining, List<SignInCounter> counters) {
    public SignInTry {
        counters = List.copyOf(counters);
    }
}
