package dev.rollcall.platform;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form of a text under which two texts count as the same: NFC, then case folded independently of any locale (RFC 7643 §2.2, {@code
 * caseExact: false}). Look-alikes of other scripts stay distinct.
 */
public final class TextKey {
    /** How many characters of a key are kept in an indexed column. */
    public static final int INDEXED_LENGTH = 320;

    private TextKey() {}

    /** The whole key of a text. */
    public static String of(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /**
     * Whether two texts differ in nothing but the case of their letters. This is less than having the same key: under the key an {@code ß} is an
     * {@code ss}, and a dotless {@code ı} an {@code i}, which is right for names that must not stand side by side and wrong for who may be whom.
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
