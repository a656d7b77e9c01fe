package dev.rollcall.platform.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Words for people, from the message bundle of a module, in the {@linkplain SpokenLanguage language spoken}. A text
 * that a language has not yet is English.
 *
 * @param name of the bundle, as a class is named
 * @param loader of the module
 */
public record MessageBundle(String name, ClassLoader loader) {
    // Without a fallback to the server's own language: English is the bundle without one in its name.
    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The text of a key, with the arguments in place of {@code {0}}, {@code {1}} and so on. */
    public String text(String key, Object... arguments) {
        return filled(pattern(key), arguments);
    }

    /** The text of a key as the bundle has it. */
    public String pattern(String key) {
        return bundle().getString(key);
    }

    /** A text of a bundle with the arguments in their places. */
    public static String filled(String pattern, Object... arguments) {
        return new MessageFormat(pattern, SpokenLanguage.get().locale()).format(arguments);
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(name, SpokenLanguage.get().locale(), loader, FILES);
    }
}
