package dev.rollcall.directory.user;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.ProfileJson;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.directory.role.Role;
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

    /** The same for who only shows it. */
    public UserResource resource() {
        return new UserResource(
                id, version, created, lastModified, ProfileJson.of(profile), profile.extensions(), groups);
    }
}
