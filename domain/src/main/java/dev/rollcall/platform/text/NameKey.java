package dev.rollcall.platform.text;

import java.util.stream.IntStream;

/**
 * The form of a name under which two names are one: those of people ({@code userName}) and of groups. Prepared as RFC
 * 8265 §3.3 prepares a username ({@code UsernameCaseMapped}: width, case, NFC; RFC 7644 §5). What that profile refuses
 * is taken, and does not count where nobody sees it: invisible characters, and white space at the ends. White space
 * inside counts as the blank. The name itself is kept as it was sent.
 */
public final class NameKey {
    /** A character that no key has; it may separate one from what follows. */
    public static final String NEVER_IN_A_KEY = "\u0001";

    private NameKey() {}

    /** The key of a whole name; the key of a key is itself. Empty for a name in which there is nothing to see. */
    public static String of(String name) {
        return folded(prepared(name).strip());
    }

    /** The key of a name's beginning: what is blank at its end may stand inside the name. */
    public static String ofBeginning(String part) {
        return folded(prepared(part).stripLeading());
    }

    /** The key of a name's end. */
    public static String ofEnd(String part) {
        return folded(prepared(part).stripTrailing());
    }

    /** The key of any part of a name. */
    public static String ofPart(String part) {
        return folded(prepared(part));
    }

    /**
     * Whether two names are one by RFC 8265 §3.3 itself: but for width, case and composition they have the same
     * characters. This is less than having the same key, and decides who may be whom: a name with a hidden character
     * must not stand beside the one without it, and still is not that one.
     */
    public static boolean sameName(String one, String other) {
        return TextKey.sameLetters(
                text(one.codePoints().map(NameCharacters::width)),
                text(other.codePoints().map(NameCharacters::width)));
    }

    // Twice, because folding the capital of ß gives ß, and folding that ss.
    private static String folded(String prepared) {
        return TextKey.of(TextKey.of(prepared));
    }

    private static String prepared(String name) {
        return text(name.codePoints()
                .map(NameCharacters::width)
                .filter(c -> !NameCharacters.isInvisible(c))
                .map(c -> NameCharacters.isSpace(c) ? ' ' : c));
    }

    private static String text(IntStream characters) {
        return characters
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
