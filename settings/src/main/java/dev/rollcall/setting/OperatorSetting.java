package dev.rollcall.setting;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the operator's settings: its names, and the sentence that refuses its value. */
public final class OperatorSetting {
    private OperatorSetting() {}

    /**
     * As the operator writes the key in the environment: {@code rollcall.public.url} is {@code ROLLCALL_PUBLIC_URL}.
     */
    public static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /**
     * A setting that is true or false.
     *
     * @param settings the value of a key; empty where it is not set or blank
     * @param usual where it is not set
     * @throws ConfigurationException when it is neither
     */
    public static boolean flag(Function<String, Optional<String>> settings, String key, boolean usual) {
        String value = settings.apply(key).orElse(String.valueOf(usual));
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(value);
        }
        throw refused(key, value, "write true or false.");
    }

    /** A refusal of a value, as the sentence that ends the start. Secrets are named, not shown. */
    public static ConfigurationException refused(String key, @Nullable String value, String whatToDo) {
        String shown = value == null ? "is missing" : "is \"" + value + "\"";
        return new ConfigurationException(environmentName(key) + " " + shown + ": " + whatToDo);
    }
}
