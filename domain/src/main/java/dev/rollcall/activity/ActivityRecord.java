package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a write, or of a request; {@link ActivityEntry} is the same as read back.
 *
 * @param changes a JSON object that has of each attribute what was {@code before} and is {@code after}; null where that
 *     is not kept
 */
public record ActivityRecord(
        Operation operation,
        TargetType targetType,
        @Nullable String targetId,
        @Nullable String targetName,
        Result result,
        int status,
        String detail,
        @Nullable String changes) {
    public ActivityRecord(
            Operation operation,
            TargetType targetType,
            @Nullable String targetId,
            @Nullable String targetName,
            Result result,
            int status,
            String detail) {
        this(operation, targetType, targetId, targetName, result, status, detail, null);
    }

    /**
     * What an admin did to a setting.
     *
     * @param name the setting, as its page calls it
     * @param detail what was done, in words
     */
    public static ActivityRecord ofSetting(String name, String detail) {
        return ofSetting(name, detail, null);
    }

    /**
     * What an admin did to a setting of several values.
     *
     * @param changes a JSON object that has of each value what was {@code before} and is {@code after}
     */
    public static ActivityRecord ofSetting(String name, String detail, @Nullable String changes) {
        return new ActivityRecord(
                Operation.UPDATE, TargetType.SETTING, null, name, Result.SUCCESS, 200, detail, changes);
    }
}
