package dev.rollcall.web.shell;

import dev.rollcall.platform.text.MessageBundle;
import dev.rollcall.web.words.SpokenWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The site's words. */
public final class Texts {
    private Texts() {}

    /** The text of a key, with the arguments in place of {@code {0}}, {@code {1}} and so on. */
    public static String of(String key, Object... arguments) {
        return MessageBundle.filled(SpokenWords.pattern(key), arguments);
    }

    /** For {@code rc:encoded}: a value as an address takes it. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** For {@code rc:list}: what stands between the commas. */
    public static List<String> list(String words) {
        return List.of(words.split(","));
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return SpokenWords.has(key);
    }
}
