package dev.rollcall.session.limit;

import dev.rollcall.platform.secret.Sha256;
import java.time.Duration;

/**
 * What a try to sign in is counted under.
 *
 * @param tenantId {@code -} for all organizations together
 * @param subject a fingerprint of what is counted
 * @param free how many tries need no wait
 * @param longest how long the wait can get
 * @param own whether all its tries are those of one hand, and are forgotten when one is right
 */
public record SignInCounter(String tenantId, String subject, int free, Duration longest, boolean own) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    /** What a browser that is known tries for one account. */
    static SignInCounter ofBrowser(String tenantId, String account, String token) {
        return new SignInCounter(tenantId, Sha256.hex("browser " + account + " " + token), 5, QUARTER, true);
    }

    /** What a network tries for whatever accounts. */
    static SignInCounter ofNetwork(String network) {
        return new SignInCounter("-", Sha256.hex("address " + network), 20, QUARTER, false);
    }

    /** What a network tries for one account. */
    static SignInCounter ofNetworkAt(String tenantId, String account, String network) {
        return new SignInCounter(tenantId, Sha256.hex("account " + account + " from " + network), 5, MINUTE, true);
    }

    /** What the networks around one try for an account that is guessed from everywhere. */
    static SignInCounter ofNeighborhoodAt(String tenantId, String account, String neighborhood) {
        return new SignInCounter(tenantId, Sha256.hex("account " + account + " near " + neighborhood), 2, HOUR, false);
    }

    /** What all but known browsers try for what lies behind an account's password. */
    static SignInCounter ofStrangersAt(String tenantId, String subject) {
        return new SignInCounter(tenantId, Sha256.hex("strangers at " + subject), 5, QUARTER, false);
    }

    /** What everybody tries for an account, but for its known browsers. Nobody waits for that. */
    static SignInCounter ofAccount(String tenantId, String account) {
        return new SignInCounter(tenantId, Sha256.hex("account " + account), Integer.MAX_VALUE, Duration.ZERO, false);
    }
}
