package dev.rollcall.signin.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of signing in, from this module's message bundle. */
public final class SignInTexts {
    private static final String BUNDLE = "dev.rollcall.signin.messages";

    private SignInTexts() {}

    /** The text of a key, with the arguments in place of {@code {0}}, {@code {1}} and so on. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), Locale.ENGLISH).format(arguments);
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT, SignInTexts.class.getClassLoader());
    }
}
