package dev.rollcall.saml.wall;

/** What characters may do to a line of text or to XML. */
public final class Characters {
    private static final String OUTSIDE_URI = "<>\"{}|\\^`";

    private Characters() {}

    /** Without the white space around it, as XML counts white space (XML Schema part 2 §4.3.6, collapse). */
    public static String trimmed(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isXmlSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isXmlSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isXmlSpace(char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    /** The text with a replacement character for everything invisible. */
    public static String visible(String text) {
        var visible = new StringBuilder();
        text.codePoints()
                .map(character -> isInvisible(character) ? 0xFFFD : character)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Control and format characters, line separators, half surrogate pairs, unassigned code points. */
    public static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    public static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(Characters::isInvisible);
    }

    /** A character that a URI, or an IRI, never holds unescaped (RFC 3986 §2, RFC 3987 §2.2). */
    public static boolean hasNonUri(String text) {
        return text.codePoints()
                .anyMatch(character -> Character.isSpaceChar(character) || OUTSIDE_URI.indexOf(character) >= 0);
    }
}
