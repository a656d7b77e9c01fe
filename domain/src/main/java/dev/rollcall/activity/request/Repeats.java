package dev.rollcall.activity.request;

import java.time.Instant;

/**
 * How often a series of requests has been repeated since that was written last.
 *
 * @param seriesId the id of its first request
 * @param last when it was repeated last
 */
public record Repeats(String tenantId, String seriesId, int times, Instant last) {
    static Repeats of(HandledRequest request) {
        return new Repeats(request.tenantId(), request.seriesId(), 1, request.time());
    }

    Repeats and(Repeats more) {
        return new Repeats(tenantId, seriesId, times + more.times, last.isAfter(more.last) ? last : more.last);
    }
}
