package dev.rollcall.user;

import java.util.List;

/**
 * A group that a person belongs to: one value of the readOnly {@code groups} (RFC 7643 §4.1.2).
 *
 * @param through by which of the person's own groups, by their names, the person belongs to this one that they are in; empty where the person is
 *     a member of the group itself
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
