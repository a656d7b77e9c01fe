package dev.rollcall.signin.words;

import dev.rollcall.platform.text.MessageBundle;

/** What is said of signing in. */
public final class SignInTexts {
    private static final MessageBundle BUNDLE =
            new MessageBundle("dev.rollcall.signin.messages", SignInTexts.class.getClassLoader());

    private SignInTexts() {}

    /** The text of a key, with the arguments in place of {@code {0}}, {@code {1}} and so on. */
    public static String of(String key, Object... arguments) {
        return BUNDLE.text(key, arguments);
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return BUNDLE.has(key);
    }
}
