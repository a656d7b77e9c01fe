package dev.rollcall.user;

import java.time.Instant;
import java.util.List;

/**
 * A person of a tenant as kept.
 *
 * @param id immutable, made here, 36 characters
 * @param version grows by one with each change
 * @param groups the groups the person belongs to, directly or by groups in groups, ordered by group id
 */
public record User(
        String id,
        long version,
        Instant created,
        Instant lastModified,
        Source source,
        Role role,
        UserProfile profile,
        List<GroupRef> groups) {
    public User {
        groups = List.copyOf(groups);
    }
}
