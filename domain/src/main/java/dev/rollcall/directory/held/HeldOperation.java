package dev.rollcall.directory.held;

import dev.rollcall.activity.Operation;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;

/** What a held change does. */
public enum HeldOperation {
    DEACTIVATE(TargetType.USER, Operation.DEACTIVATE),
    DELETE_USER(TargetType.USER, Operation.DELETE),
    /** Takes members out, and whatever else the request changes of the group. */
    CHANGE_GROUP(TargetType.GROUP, Operation.UPDATE),
    DELETE_GROUP(TargetType.GROUP, Operation.DELETE);

    private final TargetType targetType;
    private final Operation operation;

    HeldOperation(TargetType targetType, Operation operation) {
        this.targetType = targetType;
        this.operation = operation;
    }

    public TargetType targetType() {
        return targetType;
    }

    /** As the activity calls it. */
    public Operation operation() {
        return operation;
    }

    /** For a sentence: <i>deactivate ada@example.com</i>. */
    Sentence of(String targetName) {
        String done = operation == Operation.DELETE ? "DELETE" : name();
        return Sentence.of("part.held." + done, Quoted.of(targetName));
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
