package dev.rollcall.web.shell;

import dev.rollcall.platform.text.MessageBundle;

/** The site's words. */
public final class Texts {
    private static final MessageBundle BUNDLE =
            new MessageBundle("dev.rollcall.web.words.SpokenWords", Texts.class.getClassLoader());

    private Texts() {}

    /** The text of a key, with the arguments in place of {@code {0}}, {@code {1}} and so on. */
    public static String of(String key, Object... arguments) {
        return BUNDLE.text(key, arguments);
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return BUNDLE.has(key);
    }
}
