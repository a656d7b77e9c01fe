package dev.rollcall.directory.resource;

import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.ProfileJson;
import java.time.Instant;
import java.util.List;

/**
 * A person of a tenant as kept, for who shows the attributes and does not look at them.
 *
 * @param version grows by one with each change
 * @param profile the person's attributes without the custom ones ({@link ProfileJson})
 * @param groups the groups the person belongs to, directly or by groups in groups, ordered by group id
 */
public record UserResource(
        String id,
        long version,
        Instant created,
        Instant lastModified,
        String profile,
        ExtensionValues extensions,
        List<GroupRef> groups) {
    public UserResource {
        groups = List.copyOf(groups);
    }
}
