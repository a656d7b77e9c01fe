package dev.rollcall.web.settings.rules;

import dev.rollcall.web.shell.Texts;

/** The sign-in rules and their values as the page calls them. */
public final class RuleWords {
    private RuleWords() {}

    /** @param setting as {@code SignInPolicy.Difference} names it */
    public static String setting(String setting) {
        return Texts.of("settings.rules.setting." + setting);
    }

    /** Limits are kept as words already. */
    public static String value(String setting, String value) {
        return switch (setting) {
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
