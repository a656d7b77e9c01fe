package dev.rollcall.directory.role;

/**
 * Somebody may not be here any more, or not on the admin site: deactivated, deleted, or of a lesser role. Fired within
 * the transaction of the change; whoever observes it ends what the person has open.
 *
 * @param personId of the person
 */
public record AccessEnded(String tenantId, String personId) {}
