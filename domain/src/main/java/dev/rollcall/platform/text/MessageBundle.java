package dev.rollcall.platform.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words for people, from the message bundle of a module.
 *
 * @param name of the bundle, as a class is named
 * @param loader of the module
 */
public record MessageBundle(String name, ClassLoader loader) {
    /** The text of a key, with the arguments in place of {@code {0}}, {@code {1}} and so on. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), Locale.ENGLISH).format(arguments);
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(name, Locale.ROOT, loader);
    }
}
