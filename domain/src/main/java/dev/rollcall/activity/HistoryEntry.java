package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * A row of the activity with what it changed.
 *
 * @param changes as {@link ActivityRecord} has them; null where they are not kept
 */
public record HistoryEntry(ActivityEntry entry, @Nullable String changes) {}
