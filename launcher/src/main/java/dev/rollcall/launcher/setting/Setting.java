package dev.rollcall.launcher.setting;

import dev.rollcall.setting.OperatorSetting;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * One value that the operator may set, as a system property or as an environment variable. Knows its name and value for
 * the sentence that refuses it.
 *
 * @param name the system property, such as {@code rollcall.http.port}
 * @param value what it is set to, or its default
 */
public record Setting(String name, String value) {

    /** The system property wins over the environment variable; blank counts as not set. */
    public static Setting of(String name, String byDefault, Properties properties, Map<String, String> environment) {
        var property = properties.getProperty(name, "").strip();
        var variable = environment
                .getOrDefault(OperatorSetting.environmentName(name), "")
                .strip();
        return new Setting(name, !property.isEmpty() ? property : !variable.isEmpty() ? variable : byDefault);
    }

    /** The value of an application's setting: empty where it is not set or blank. */
    public static Optional<String> value(String name, Properties properties, Map<String, String> environment) {
        return Optional.of(of(name, "", properties, environment).value()).filter(value -> !value.isEmpty());
    }

    /** Both names under which an operator can set it. */
    public String names() {
        return OperatorSetting.environmentName(name) + " (or -D" + name + ")";
    }

    /** Name and value, to begin a sentence with. */
    @Override
    public String toString() {
        return name + "=" + value;
    }
}
