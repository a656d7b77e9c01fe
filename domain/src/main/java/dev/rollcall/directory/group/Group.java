package dev.rollcall.directory.group;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.membership.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as kept.
 *
 * @param displayName as sent, never changed
 * @param members people by their ids, then groups by theirs; empty where they were not asked for
 */
public record Group(
        String id,
        long version,
        Instant created,
        Instant lastModified,
        Source source,
        String displayName,
        @Nullable String externalId,
        List<Member> members) {
    public Group {
        members = List.copyOf(members);
    }

    Group with(List<Member> others) {
        return new Group(id, version, created, lastModified, source, displayName, externalId, others);
    }
}
