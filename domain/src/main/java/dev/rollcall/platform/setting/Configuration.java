package dev.rollcall.platform.setting;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads the operator's settings (MicroProfile Config, prefix {@code rollcall.}; as environment variables
 * {@code ROLLCALL_…}). Defaults stand in {@code META-INF/microprofile-config.properties}, every key in
 * {@code docs/configuration.md}.
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
}
