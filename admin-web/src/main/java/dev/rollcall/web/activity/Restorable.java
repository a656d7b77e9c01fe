package dev.rollcall.web.activity;

import dev.rollcall.activity.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * A person or a group with a change that can be taken back.
 *
 * @param entry the change
 * @param version that the person or the group has now
 * @param changes from now to then, as the activity keeps them; null where nothing would be different
 */
public record Restorable(
        HistoryEntry entry,
        String name,
        boolean fromProvider,
        long version,
        @Nullable String changes) {}
