package dev.rollcall.session.own;

import dev.rollcall.session.SessionPlace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of a person, as they see it.
 *
 * @param handle names it among those of the person, and opens nothing: 16 hexadecimal digits
 * @param present whether it is the one that asks
 * @param lastSeen within a minute of the truth
 * @param place null for one that has asked for no page since places are noted
 */
public record OpenSession(
        String handle,
        boolean present,
        Instant opened,
        Instant lastSeen,
        @Nullable SessionPlace place) {}
