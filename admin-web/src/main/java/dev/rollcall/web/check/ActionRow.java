package dev.rollcall.web.check;

import dev.rollcall.provisioning.check.CheckStep;
import dev.rollcall.provisioning.check.CheckedAction;
import dev.rollcall.web.shell.Texts;
import java.util.List;

/** An action of Okta, with the requests that it is made of. */
public final class ActionRow {
    private final CheckedAction action;
    private final List<CheckStep> steps;
    private final boolean atWork;

    /** @param atWork whether more may come */
    ActionRow(CheckedAction action, List<CheckStep> steps, boolean atWork) {
        this.action = action;
        this.steps = steps;
        this.atWork = atWork;
    }

    public String getTitle() {
        return Texts.of("check.action." + action);
    }

    private String state() {
        if (steps.isEmpty()) {
            return atWork ? "waits" : "untried";
        }
        return steps.stream().allMatch(CheckStep::isPassed) ? "passed" : "failed";
    }

    public String getState() {
        return Texts.of("check.chip." + state());
    }

    public String getStyle() {
        return switch (state()) {
            case "passed" -> "good";
            case "failed" -> "bad";
            default -> "neutral";
        };
    }

    /** Whether the page shows its requests without being asked. */
    public boolean isFailed() {
        return state().equals("failed");
    }

    public List<StepRow> getSteps() {
        return steps.stream().map(StepRow::new).toList();
    }
}
