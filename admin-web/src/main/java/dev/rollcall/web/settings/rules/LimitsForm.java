package dev.rollcall.web.settings.rules;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.policy.SessionLimits;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.words.Said;

/** The two numbers of a session's limits as they are typed, so that what was refused is still there. */
public final class LimitsForm {
    private final String whose;
    private String idle = "";
    private String absolute = "";

    /** @param whose the setting, for the sentence of a refusal */
    LimitsForm(String whose) {
        this.whose = whose;
    }

    void show(SessionLimits limits) {
        idle = String.valueOf(limits.idle().toMinutes());
        absolute = String.valueOf(limits.absolute().toMinutes());
    }

    /**
     * What was typed.
     *
     * @throws InvalidValueException with a sentence that says whose limits cannot be, and why
     */
    SessionLimits limits() {
        try {
            return SessionLimits.ofMinutes(minutes(idle), minutes(absolute));
        } catch (InvalidValueException e) {
            throw new InvalidValueException(Texts.of(
                    "settings.rules.text.limitsRefused", Texts.of("settings.rules.setting." + whose), Said.of(e)));
        }
    }

    private static int minutes(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new InvalidValueException(Texts.of("settings.rules.text.notMinutes", typed.strip()));
        }
    }

    public String getIdle() {
        return idle;
    }

    public void setIdle(String idle) {
        this.idle = idle;
    }

    public String getAbsolute() {
        return absolute;
    }

    public void setAbsolute(String absolute) {
        this.absolute = absolute;
    }
}
