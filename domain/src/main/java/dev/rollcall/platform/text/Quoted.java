package dev.rollcall.platform.text;

import org.jspecify.annotations.Nullable;

/** A piece of a request, or of what was kept from one, made fit to stand in a sentence, in a log line and on a page. */
public final class Quoted {
    private static final int MOST = 120;

    private Quoted() {}

    /**
     * The value on one line, at most 120 characters long, without anything that could break a line or its direction.
     */
    public static String of(@Nullable Object value) {
        return of(value, MOST);
    }

    /**
     * The same with a limit of its own.
     *
     * @param most how many characters (code points) stay; what is longer ends in an ellipsis
     */
    public static String of(@Nullable Object value, int most) {
        String text = String.valueOf(value);
        boolean cut = text.codePointCount(0, text.length()) > most;
        String kept = cut ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
        var line = new StringBuilder(kept.length() + 1);
        kept.codePoints().map(Quoted::visible).forEach(line::appendCodePoint);
        return cut ? line.append('…').toString() : line.toString();
    }

    // Controls, format characters (bidi among them), line ends and what is no character show as U+FFFD.
    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> 0xFFFD;
            default -> character;
        };
    }
}
