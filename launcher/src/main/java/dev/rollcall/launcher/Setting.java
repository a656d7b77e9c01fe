package dev.rollcall.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * One value that the operator may set, as a system property or as an environment variable. Knows its name and value
 * for the sentence that refuses it.
 *
 * @param name the system property, such as {@code rollcall.http.port}
 * @param value what it is set to, or its default
 */
public record Setting(String name, String value) {

    /** The system property wins over the environment variable; blank counts as not set. */
    static Setting of(String name, String byDefault, Properties properties, Map<String, String> environment) {
        var property = properties.getProperty(name, "").strip();
        var variable = environment.getOrDefault(variable(name), "").strip();
        return new Setting(name, !property.isEmpty() ? property : !variable.isEmpty() ? variable : byDefault);
    }

    /** Both names under which an operator can set it. */
    String names() {
        return variable(name) + " (or -D" + name + ")";
    }

    /** Name and value, to begin a sentence with. */
    @Override
    public String toString() {
        return name + "=" + value;
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
