package dev.rollcall.activity.request;

import org.jspecify.annotations.Nullable;

/**
 * A SCIM request under a known key that wanted to write and was refused.
 *
 * @param id of the request in the log
 * @param method {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}
 * @param asked the path behind the Tenant URL, with its query
 * @param status what was answered
 * @param body as it was kept; null for none
 */
public record FailedWrite(
        String id,
        String method,
        String asked,
        int status,
        @Nullable String body) {
    /** What stands in a kept body where something secret was. */
    public static final String MASK = "•••";

    /** Whether something secret was in it, which is not kept. */
    public boolean isMasked() {
        return body != null && body.contains(MASK);
    }

    /** Whether only its beginning is kept. */
    public boolean isCut() {
        return body != null && body.endsWith("…");
    }
}
