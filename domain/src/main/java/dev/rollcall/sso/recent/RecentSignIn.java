package dev.rollcall.sso.recent;

import java.time.Instant;

/**
 * A recorded sign-in.
 *
 * @param id grows with time
 */
public record RecentSignIn(String id, Instant time, SignInRecord record) {}
