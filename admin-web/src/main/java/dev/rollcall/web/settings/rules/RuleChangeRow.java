package dev.rollcall.web.settings.rules;

import dev.rollcall.policy.PolicyChange;
import dev.rollcall.web.shell.Texts;
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
        return Texts.of("settings.rules.setting." + change.setting());
    }

    public String getBefore() {
        return words(change.before());
    }

    public String getAfter() {
        return words(change.after());
    }

    // Limits are kept as words already.
    private String words(String value) {
        return switch (change.setting()) {
            case "idpInitiated",
                    "answersTakenUnasked",
                    "ssoRequired",
                    "secondFactorRequired",
                    "sha1Allowed",
                    "justInTime",
                    "nameIdRule" -> Texts.of("settings.rules.value." + value);
            default -> value;
        };
    }
}
