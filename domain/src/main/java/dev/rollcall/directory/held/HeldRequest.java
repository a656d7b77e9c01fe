package dev.rollcall.directory.held;

import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.platform.sentence.Sentence;

/**
 * A change that is to be held.
 *
 * @param targetName userName or displayName
 * @param losses how many people or memberships it costs
 * @param change what it changes, as {@link HeldProfile} or {@link HeldSteps} write it; empty where it only deletes
 * @param reason why it is held, as a part of an English {@link Sentence}
 */
public record HeldRequest(
        HeldOperation operation, String targetId, String targetName, int losses, String change, String reason) {
    /** One whose reason is not known yet. */
    public static HeldRequest of(
            HeldOperation operation, String targetId, String targetName, int losses, String change) {
        return new HeldRequest(operation, targetId, targetName, losses, change, "");
    }

    /** The same for that reason. */
    public HeldRequest because(Sentence why) {
        return new HeldRequest(operation, targetId, targetName, losses, change, why.english());
    }
}
