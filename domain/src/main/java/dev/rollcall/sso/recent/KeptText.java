package dev.rollcall.sso.recent;

import org.jspecify.annotations.Nullable;

/**
 * Makes any text fit for a column: what no database keeps (NUL, half of a surrogate pair) becomes U+FFFD, and the rest
 * is cut.
 */
final class KeptText {
    private KeptText() {}

    static @Nullable String orNull(@Nullable String text, int longest) {
        return text == null ? null : of(text, longest);
    }

    static String of(String text, int longest) {
        // One char is left for the mark that something is missing.
        String part = text.length() <= longest ? text : text.substring(0, longest - 1);
        var kept = new StringBuilder(part.length() + 1);
        part.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return text.length() <= longest ? kept.toString() : kept.append('…').toString();
    }
}
