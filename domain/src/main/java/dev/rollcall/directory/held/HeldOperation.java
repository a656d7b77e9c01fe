package dev.rollcall.directory.held;

import dev.rollcall.activity.Operation;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.held.change.HeldSteps;

/** What a held change does. */
public enum HeldOperation {
    DEACTIVATE(TargetType.USER, Operation.DEACTIVATE, "deactivate"),
    DELETE_USER(TargetType.USER, Operation.DELETE, "delete"),
    /** Takes members out, and whatever else the request changes of the group. */
    CHANGE_GROUP(TargetType.GROUP, Operation.UPDATE, "take members out of"),
    DELETE_GROUP(TargetType.GROUP, Operation.DELETE, "delete");

    private final TargetType targetType;
    private final Operation operation;
    private final String verb;

    HeldOperation(TargetType targetType, Operation operation, String verb) {
        this.targetType = targetType;
        this.operation = operation;
        this.verb = verb;
    }

    public TargetType targetType() {
        return targetType;
    }

    /** As the activity calls it. */
    public Operation operation() {
        return operation;
    }

    /** For a sentence: <i>deactivate ada@example.com</i>. */
    String verb() {
        return verb;
    }

    /** One change of two, the second of which came later. */
    String merged(String earlier, String later) {
        return switch (this) {
            case DEACTIVATE ->
                HeldProfile.read(earlier).then(HeldProfile.read(later)).text();
            case CHANGE_GROUP ->
                HeldSteps.read(earlier).then(HeldSteps.read(later)).text();
            default -> later;
        };
    }
}
