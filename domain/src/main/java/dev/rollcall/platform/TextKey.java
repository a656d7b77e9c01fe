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

    /** The key as an indexed column keeps it. */
    public static String indexed(String text) {
        String key = of(text);
        return key.length() <= INDEXED_LENGTH ? key : key.substring(0, INDEXED_LENGTH);
    }
}
