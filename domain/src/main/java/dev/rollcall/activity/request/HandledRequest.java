package dev.rollcall.activity.request;

import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Result;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM request that was answered or refused, as it goes into the log.
 *
 * @param id {@link dev.rollcall.platform.Ids#next()} of when it came
 * @param seriesId the first of those that repeat each other; the same as {@code id} where it is the first
 * @param isKept whether it has a row of its own; else it only counts in its series
 * @param asked method left out: the path behind the Tenant URL, with its query
 * @param micros how long it took, in microseconds
 * @param requestBody without passwords and keys; null for none
 * @param responseBody without passwords and keys; null for none
 * @param entry what stands in the activity for it unless it has a row there already
 */
public record HandledRequest(
        String tenantId,
        String id,
        String seriesId,
        boolean isKept,
        Instant time,
        Actor actor,
        String method,
        String asked,
        String address,
        String userAgent,
        int status,
        long micros,
        @Nullable String requestBody,
        @Nullable String responseBody,
        ActivityRecord entry) {
    /** What has no SCIM request behind it, and no transaction to be recorded in. */
    public static HandledRequest noted(String tenantId, Actor actor, ActivityRecord entry) {
        String id = Ids.next();
        return new HandledRequest(
                tenantId, id, id, false, Now.instant(), actor, "", "", "", "", entry.status(), 0, null, null, entry);
    }

    boolean isFirst() {
        return id.equals(seriesId);
    }

    /** Whether it came by SCIM; else it is only {@link #noted}. */
    boolean isOfScim() {
        return !method.isEmpty();
    }

    boolean isRefused() {
        return status >= 400 && !isHeld();
    }

    /** Whether it waits for an admin's word. */
    boolean isHeld() {
        return entry.result() == Result.HELD;
    }

    /** Whether it was answered with what is there. */
    boolean hasOnlyRead() {
        return entry.result() == Result.ANSWERED;
    }

    /** About how many characters it is. */
    int size() {
        return length(requestBody) + length(responseBody) + asked.length() + userAgent.length() + 500;
    }

    private static int length(@Nullable String body) {
        return body == null ? 0 : body.length();
    }

    /** The same without its bodies. */
    HandledRequest withoutBodies() {
        return new HandledRequest(
                tenantId, id, seriesId, isKept, time, actor, method, asked, address, userAgent, status, micros, null,
                null, entry);
    }
}
