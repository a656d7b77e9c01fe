package dev.rollcall.administration.again;

import dev.rollcall.activity.ActivityEntry;

/**
 * A change of the target that came after a request.
 *
 * @param overlaps whether it changed something that the request would change
 */
public record LaterChange(ActivityEntry entry, boolean overlaps) {}
