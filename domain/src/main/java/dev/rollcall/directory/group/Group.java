package dev.rollcall.directory.group;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.membership.MemberPart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group as kept.
 *
 * @param displayName as sent, never changed
 * @param members the first of them; none where they were not asked for
 */
public record Group(
        String id,
        long version,
        Instant created,
        Instant lastModified,
        Source source,
        String displayName,
        @Nullable String externalId,
        MemberPart members) {
    Group with(MemberPart others) {
        return new Group(id, version, created, lastModified, source, displayName, externalId, others);
    }
}
