package dev.rollcall.directory.profile;

import java.util.List;

/**
 * A group that a person belongs to: one value of the readOnly {@code groups} (RFC 7643 §4.1.2).
 *
 * @param through the names of the person's own groups by which they belong to this one; empty where the person is a
 *     member of the group itself
 */
public record GroupRef(String id, String displayName, List<String> through) {
    public GroupRef {
        through = List.copyOf(through);
    }

    /** Whether the person is a member of the group itself. */
    public boolean isDirect() {
        return through.isEmpty();
    }
}
