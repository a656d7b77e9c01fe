package dev.rollcall.web.activity;

import dev.rollcall.activity.HistoryEntry;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import java.util.List;

/** An entry in the history of a person or a group, with each attribute before and after. */
public final class HistoryRow {
    private final ActivityRow row;
    private final List<ChangeRow> changes;
    private final boolean moment;
    private final boolean restorable;

    HistoryRow(HistoryEntry history) {
        Result result = history.entry().result();
        row = ActivityRow.of(List.of(history.entry())).get(0);
        changes = history.changes() == null ? List.of() : ChangeRow.of(history.changes());
        moment = (result == Result.SUCCESS || result == Result.WARNING)
                && history.entry().operation() != Operation.CREATE;
        restorable = moment && !changes.isEmpty();
    }

    public ActivityRow getRow() {
        return row;
    }

    public List<ChangeRow> getChanges() {
        return changes;
    }

    /** Whether something was done, before which there was something. */
    public boolean isMoment() {
        return moment;
    }

    /** Whether there is something to go back to. */
    public boolean isRestorable() {
        return restorable;
    }

    /** Whether more than one thing changed. */
    public boolean isOfMany() {
        return changes.size() > 1;
    }
}
