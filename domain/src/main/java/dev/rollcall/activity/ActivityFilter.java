package dev.rollcall.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the activity are wanted.
 *
 * @param about how the name of the person or the group begins, whatever the case of its letters, or its id; a blank
 *     text for any
 * @param by how the name of the key or the admin begins; a blank text for any
 * @param results which of them; empty for all
 * @param operations which of them; empty for all
 * @param status the HTTP status; 0 for any
 * @param from the earliest; null for the beginning
 * @param until the first that is too late; null for the present
 */
public record ActivityFilter(
        String about,
        String by,
        Set<Result> results,
        Set<Operation> operations,
        int status,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final ActivityFilter ALL = new ActivityFilter("", "", Set.of(), Set.of(), 0, null, null);

    public ActivityFilter {
        results = Set.copyOf(results);
        operations = Set.copyOf(operations);
    }

    /** Only about one person or group, by its id. */
    public static ActivityFilter about(String id) {
        return new ActivityFilter(id, "", Set.of(), Set.of(), 0, null, null);
    }

    /** Only of one result. */
    public static ActivityFilter of(Result result) {
        return new ActivityFilter("", "", Set.of(result), Set.of(), 0, null, null);
    }
}
