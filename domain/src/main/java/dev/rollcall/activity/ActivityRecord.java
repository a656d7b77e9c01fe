package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/** What is recorded of a write, or of a refused request; {@link ActivityEntry} is the same as read back. */
public record ActivityRecord(
        Operation operation,
        TargetType targetType,
        @Nullable String targetId,
        @Nullable String targetName,
        Result result,
        int status,
        String detail) {}
