package dev.rollcall.platform.text;

import java.text.Normalizer;

/** What {@link NameKey} asks of a character (a code point). */
final class NameCharacters {
    // Default_Ignorable_Code_Point of Unicode, as pairs of first and last, and the three marks of interlinear
    // annotations.
    private static final int[] INVISIBLE = {
        0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x202A,
        0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0x1BCA0,
        0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };
    private static final int NEXT_LINE = 0x85;
    private static final int FULLWIDTH_MACRON = 0xFFE3;

    private NameCharacters() {}

    /**
     * The character of usual width that a fullwidth or halfwidth one stands for (RFC 8264 §5.2.1); every other
     * character itself.
     */
    static int width(int c) {
        if (c < 0xFF01 || c > 0xFFEE) {
            return c == 0x3000 ? ' ' : c;
        }
        if (c == FULLWIDTH_MACRON) {
            return 0xAF;
        }
        if (c >= 0xFFA0 && c <= 0xFFDC) {
            return hangul(c);
        }
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0);
    }

    // NFKC would go on from the letter to the part of a syllable.
    private static int hangul(int c) {
        if (c == 0xFFA0) {
            return 0x3164;
        }
        if (c <= 0xFFBE) {
            return c - 0xFFA1 + 0x3131;
        }
        int place = (c - 0xFFC0) % 8;
        int row = (c - 0xFFC0) / 8;
        int letters = row == 3 ? 3 : 6;
        return place < 2 || place >= 2 + letters ? c : 0x314F + row * 6 + place - 2;
    }

    /**
     * Whether nobody sees it: soft hyphens, zero-width and bidirectional characters, variation selectors, control
     * characters.
     */
    static boolean isInvisible(int c) {
        if (Character.getType(c) == Character.CONTROL) {
            return !isSpace(c);
        }
        for (int i = 0; i < INVISIBLE.length; i += 2) {
            if (c >= INVISIBLE[i] && c <= INVISIBLE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** White space of every kind (White_Space of Unicode). */
    static boolean isSpace(int c) {
        return c >= '\t' && c <= '\r' || c == NEXT_LINE || Character.isSpaceChar(c);
    }
}
