package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * What a write has just put into the activity.
 *
 * @param detail what changed, in words
 * @param changes a JSON object that has of each attribute what was {@code before} and is {@code after}; empty where
 *     that is not kept
 */
public record WrittenEntry(
        Operation operation,
        TargetType targetType,
        @Nullable String targetId,
        String detail,
        String changes) {
    /** The same with other changes. */
    public WrittenEntry withChanges(String told) {
        return new WrittenEntry(operation, targetType, targetId, detail, told);
    }
}
