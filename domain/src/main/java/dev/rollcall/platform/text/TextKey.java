package dev.rollcall.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form of a text under which two texts count as the same: NFC, then case folded independently of any locale (RFC
 * 7643 §2.2, {@code caseExact: false}). Look-alikes of other scripts stay distinct.
 */
public final class TextKey {
    /** How many characters of a key are kept in an indexed column. */
    public static final int INDEXED_LENGTH = 320;

    private TextKey() {}

    /** The whole key of a text. */
    public static String of(String text) {
        String upper = upper(Normalizer.normalize(text, Normalizer.Form.NFC));
        // An İ alone grows in lower case; it is written out before for the same reason as in upper().
        String lower = upper.replace("\u0130", "i\u0307").toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    // String copies the whole text for each letter that grows, such as ß: 4,000 of them took 10 ms. In pieces the time
    // is linear, and upper
    // case does not look at neighbours.
    private static String upper(String text) {
        var result = new StringBuilder(text.length() + 16);
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(start + 64, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            result.append(text.substring(start, end).toUpperCase(Locale.ROOT));
            start = end;
        }
        return result.toString();
    }

    /**
     * Whether two texts differ in nothing but the case of their letters. This is less than having the same key: under
     * the key an {@code ß} is an {@code ss}, and a dotless {@code ı} an {@code i}, which is right for names that must
     * not stand side by side and wrong for who may be whom.
     */
    public static boolean sameLetters(String one, String other) {
        return lower(one).equals(lower(other));
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The key as an indexed column keeps it. */
    public static String indexed(String text) {
        String key = of(text);
        return key.length() <= INDEXED_LENGTH ? key : key.substring(0, INDEXED_LENGTH);
    }
}
