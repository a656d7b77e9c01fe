package dev.rollcall.administration.again;

import dev.rollcall.activity.Actor;
import dev.rollcall.activity.request.FailedWrite;
import dev.rollcall.organization.Organization;

/** What reads SCIM requests, and does again what one has asked for. */
public interface RequestReplay {
    /**
     * Does it, through the same checks as a request that comes. Refusals are part of the outcome.
     *
     * @param tenantUrl what a {@code Location} begins with
     * @param actor in whose name
     */
    ReplayOutcome replay(Organization organization, String tenantUrl, Actor actor, FailedWrite write);
}
