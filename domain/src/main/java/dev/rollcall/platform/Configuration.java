package dev.rollcall.platform;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operator's settings (MicroProfile Config, prefix {@code rollcall.}; as environment variables {@code ROLLCALL_…}). Defaults stand
 * in {@code META-INF/microprofile-config.properties}, every key in {@code docs/configuration.md}.
 */
public final class Configuration {
    private Configuration() {}

    /** The value of a key such as {@code rollcall.public.url}, or empty when it is not set or blank. */
    public static Optional<String> value(String key) {
        return ConfigProvider.getConfig()
                .getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** As the operator writes the key in the environment: {@code rollcall.public.url} is {@code ROLLCALL_PUBLIC_URL}. */
    public static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** A refusal of a value, as the sentence that ends the start. Secrets are named, not shown. */
    public static ConfigurationException refused(String key, @Nullable String value, String whatToDo) {
        String shown = value == null ? "is missing" : "is \"" + value + "\"";
        return new ConfigurationException(environmentName(key) + " " + shown + ": " + whatToDo);
    }
}
