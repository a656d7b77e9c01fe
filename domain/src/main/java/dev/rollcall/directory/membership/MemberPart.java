package dev.rollcall.directory.membership;

import java.util.List;
import java.util.stream.Stream;

/**
 * Members of a group, as many as are read at once: people by their ids, then groups by theirs.
 *
 * @param more whether others may follow, read by the id of the last person here
 */
public record MemberPart(List<Member> members, boolean more) {
    /** Of a group whose members were not asked for, or that has none. */
    public static final MemberPart NONE = new MemberPart(List.of(), false);

    public MemberPart {
        members = List.copyOf(members);
    }

    /** With others behind these, and then no more. */
    public MemberPart and(List<Member> last) {
        return new MemberPart(Stream.concat(members.stream(), last.stream()).toList(), false);
    }

    /** Whether there is no member at all, where this part is the first. */
    public boolean isEmpty() {
        return members.isEmpty() && !more;
    }
}
