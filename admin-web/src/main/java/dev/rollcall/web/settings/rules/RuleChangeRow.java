package dev.rollcall.web.settings.rules;

import dev.rollcall.policy.PolicyChange;
import java.time.Instant;

/** A change of the rules in the list: <i>Sign-in from Okta’s tile: on → off</i>. */
public final class RuleChangeRow {
    private final PolicyChange change;

    RuleChangeRow(PolicyChange change) {
        this.change = change;
    }

    public Instant getTime() {
        return change.time();
    }

    public String getBy() {
        return change.changedBy();
    }

    public String getSetting() {
        return RuleWords.setting(change.setting());
    }

    public String getBefore() {
        return RuleWords.value(change.setting(), change.before());
    }

    public String getAfter() {
        return RuleWords.value(change.setting(), change.after());
    }
}
