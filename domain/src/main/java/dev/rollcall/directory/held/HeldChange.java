package dev.rollcall.directory.held;

import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.platform.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for an admin's word, or has it.
 *
 * @param id grows with time
 * @param targetName userName or displayName
 * @param losses how many people or memberships it costs
 * @param change what it changes, as {@link HeldProfile} or {@link HeldSteps} write it; empty where it only deletes, and
 *     in lists where it is long
 * @param reason why it is held, as a part of a sentence
 * @param askedBy the name of the key that asked
 * @param requestId the first SCIM request that asked
 * @param retries how often it was asked for again
 * @param decidedBy who released or rejected it; null while nobody has
 * @param problem why it could not be applied when it was released; null where that was not tried
 */
public record HeldChange(
        String id,
        HeldOperation operation,
        String targetId,
        String targetName,
        int losses,
        String change,
        String reason,
        String askedBy,
        @Nullable String requestId,
        Instant first,
        Instant last,
        int retries,
        HeldState state,
        @Nullable String decidedBy,
        @Nullable Instant decided,
        @Nullable String problem) {
    static final String COLUMNS = columns("change");

    /** The same for lists: of a change that is long, such as that of a group of thousands, nothing is read. */
    static final String OF_LISTS = columns("case when char_length(change) <= 4000 then change else '' end as change");

    private static String columns(String change) {
        return "select id, operation, target_id, target_name, losses, " + change + ", reason, asked_by, request_id,"
                + " first_at, last_at, retries, state, decided_by, decided_at, problem from held_change"
                + " where tenant_id = :tenant";
    }

    static HeldChange of(Row row) {
        return new HeldChange(
                row.text("id"),
                row.constant("operation", HeldOperation.class),
                row.text("target_id"),
                row.text("target_name"),
                (int) row.number("losses"),
                row.text("change"),
                row.text("reason"),
                row.text("asked_by"),
                row.textOrNull("request_id"),
                row.instant("first_at"),
                row.instant("last_at"),
                (int) row.number("retries"),
                row.constant("state", HeldState.class),
                row.textOrNull("decided_by"),
                row.instantOrNull("decided_at"),
                row.textOrNull("problem"));
    }

    /** Whether it still stands: nobody has rejected it. */
    boolean isPending() {
        return state != HeldState.REJECTED;
    }
}
