package dev.rollcall.web.check;

import dev.rollcall.provisioning.check.CheckStep;
import dev.rollcall.provisioning.check.CheckedAction;
import dev.rollcall.provisioning.check.CheckedApp;
import dev.rollcall.web.shell.Texts;
import java.util.List;
import java.util.stream.Stream;

/** One kind of app, with Okta's actions in their order. */
public final class AppRow {
    private final CheckedApp app;
    private final List<CheckStep> steps;
    private final boolean atWork;

    private AppRow(CheckedApp app, List<CheckStep> steps, boolean atWork) {
        this.app = app;
        this.steps = steps.stream().filter(step -> step.app() == app).toList();
        this.atWork = atWork;
    }

    static List<AppRow> of(List<CheckStep> steps, boolean atWork) {
        return Stream.of(CheckedApp.values())
                .map(app -> new AppRow(app, steps, atWork))
                .toList();
    }

    public String getTitle() {
        return Texts.of("check.app." + app);
    }

    public List<ActionRow> getActions() {
        return Stream.of(CheckedAction.values())
                .map(action -> new ActionRow(
                        action,
                        steps.stream().filter(step -> step.action() == action).toList(),
                        atWork))
                .toList();
    }
}
