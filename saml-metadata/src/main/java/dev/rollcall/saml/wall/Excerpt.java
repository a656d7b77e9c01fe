package dev.rollcall.saml.wall;

/** A piece of a file or message from outside, made fit to stand in a sentence and in a log line. */
public final class Excerpt {
    private static final int MAX_LENGTH = 120;

    private Excerpt() {}

    /**
     * The value on one line, at most 120 characters long, without anything that could break a line or its direction.
     */
    public static String of(Object value) {
        var text = Characters.visible(value.toString());
        if (text.codePointCount(0, text.length()) <= MAX_LENGTH) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
