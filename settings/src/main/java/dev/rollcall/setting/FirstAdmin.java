package dev.rollcall.setting;

import java.util.Optional;
import java.util.function.Function;

/** The first Primary Admin, whom the operator's settings may name. */
public record FirstAdmin(String email, String password) {
    private static final String EMAIL = "rollcall.admin.email";
    private static final String PASSWORD = "rollcall.admin.password";

    /** The settings' names in the environment, for a sentence about the two of them. */
    public static final String NAMES =
            OperatorSetting.environmentName(EMAIL) + " or " + OperatorSetting.environmentName(PASSWORD);

    /**
     * Reads the two settings.
     *
     * @param settings the value of a key; empty where it is not set or blank
     * @return empty where neither is set
     * @throws ConfigurationException when only one is set
     */
    public static Optional<FirstAdmin> of(Function<String, Optional<String>> settings) {
        Optional<String> email = settings.apply(EMAIL);
        Optional<String> password = settings.apply(PASSWORD);
        if (email.isPresent() != password.isPresent()) {
            throw OperatorSetting.refused(
                    email.isPresent() ? PASSWORD : EMAIL,
                    null,
                    "set both " + OperatorSetting.environmentName(EMAIL) + " and "
                            + OperatorSetting.environmentName(PASSWORD)
                            + ", or neither to create the Primary Admin in the browser.");
        }
        return email.map(address -> new FirstAdmin(address, password.orElseThrow()));
    }

    @Override
    public String toString() {
        return "FirstAdmin[" + email + "]";
    }
}
