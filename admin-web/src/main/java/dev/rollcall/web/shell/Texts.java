package dev.rollcall.web.shell;

import dev.rollcall.platform.text.MessageBundle;
import dev.rollcall.web.words.SpokenWords;

/** The site's words. */
public final class Texts {
    private Texts() {}

    /** The text of a key, with the arguments in place of {@code {0}}, {@code {1}} and so on. */
    public static String of(String key, Object... arguments) {
        return MessageBundle.filled(SpokenWords.pattern(key), arguments);
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return SpokenWords.has(key);
    }
}
