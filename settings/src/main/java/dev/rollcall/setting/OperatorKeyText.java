package dev.rollcall.setting;

/** The key with which the operator's scripts prove themselves ({@code rollcall.operator.key}), as it is set. */
public final class OperatorKeyText {
    /** The setting. */
    public static final String KEY = "rollcall.operator.key";

    private static final int SHORTEST = 32;

    private OperatorKeyText() {}

    /**
     * The key as it is.
     *
     * @throws ConfigurationException when it is short enough to be guessed; it is not shown
     */
    public static String checked(String value) {
        if (value.length() < SHORTEST) {
            throw OperatorSetting.refused(
                    KEY,
                    "…",
                    "it has " + value.length() + " characters; write at least " + SHORTEST
                            + ", such as the output of \"openssl rand -hex 32\".");
        }
        return value;
    }
}
