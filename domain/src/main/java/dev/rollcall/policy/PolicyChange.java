package dev.rollcall.policy;

import java.time.Instant;

/**
 * That a setting was changed.
 *
 * @param id grows with time
 * @param changedBy the admin's userName
 * @param setting a component of {@link SignInPolicy}
 */
public record PolicyChange(String id, Instant time, String changedBy, String setting, String before, String after) {}
