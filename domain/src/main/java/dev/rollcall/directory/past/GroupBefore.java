package dev.rollcall.directory.past;

import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.GroupChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a group becomes what it was before an entry of the activity.
 *
 * @param now the group as it is
 * @param steps that make it so; none where nothing is different
 * @param changes what the steps change, as the activity keeps it; null for nothing
 * @param gone how many members of then are deleted and do not come back
 */
public record GroupBefore(
        Group now, List<GroupChange> steps, @Nullable String changes, int gone) {
    public GroupBefore {
        steps = List.copyOf(steps);
    }
}
