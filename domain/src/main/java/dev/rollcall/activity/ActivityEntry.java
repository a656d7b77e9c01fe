package dev.rollcall.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the activity.
 *
 * @param id grows with time
 * @param actor the key's name or the person's e-mail
 * @param targetName userName or displayName, as far as it is known; of a request for no resource its method and address
 * @param status the HTTP status that was answered
 * @param detail what changed, or why not and what to do
 * @param corrections how many things of the request had to be corrected before it could be understood
 * @param requestId the SCIM request it is of, which may be forgotten already; null for what was done otherwise
 * @param repeats how many more there were like it
 * @param last when the last of those came; null where there is none
 */
public record ActivityEntry(
        String id,
        Instant time,
        String actor,
        Operation operation,
        TargetType targetType,
        @Nullable String targetId,
        @Nullable String targetName,
        Result result,
        int status,
        String detail,
        int corrections,
        @Nullable String requestId,
        int repeats,
        @Nullable Instant last) {}
