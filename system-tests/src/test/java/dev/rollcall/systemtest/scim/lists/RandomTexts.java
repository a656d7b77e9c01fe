package dev.rollcall.systemtest.scim.lists;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Texts that are hard to compare. None has a code point from U+E000 to U+FFFF, where databases and Java would order
 * surrogate pairs differently.
 */
final class RandomTexts {

    private static final List<String> HARD = List.of(
            "Straße",
            "STRASSE",
            "strasse",
            "İstanbul",
            "istanbul",
            "Istanbul",
            "ISPARTA",
            "ısparta",
            "Zoë",
            "Zoe\u0308",
            "ZOË",
            "e\u0301te\u0301",
            "été",
            "O'Malley",
            "o'malley; --",
            "say \"hi\"",
            "back\\slash",
            "back\\\\slash",
            "100%",
            "100",
            "%",
            "_",
            "a_b",
            "aXb",
            "a%b",
            "ΟΔΥΣΣΕΥΣ",
            "Οδυσσευς",
            "οδυσσευσ",
            "日本語",
            "Привет",
            "ПРИВЕТ",
            "ǰ",
            "\u212Belvin",
            "Ångström",
            "😀 smile",
            "a b  c",
            "(x) [y] and z",
            "Ñandú",
            "nandu",
            "Dž",
            "dž");

    private RandomTexts() {}

    static String any(Random random) {
        var text = HARD.get(random.nextInt(HARD.size()));
        return random.nextInt(4) == 0 ? text + " " + random.nextInt(10) : text;
    }

    /** A text for an attribute that tells case apart. */
    static String exact(Random random) {
        return (random.nextBoolean() ? "Ab-" : "aB-")
                + Integer.toString(random.nextInt(200), 36)
                + (random.nextBoolean() ? "é" : "E");
    }

    static String inAnyCase(Random random, String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    /** The same name with some of its ASCII letters in the other case. */
    static String mixed(Random random, String name) {
        if (random.nextInt(3) > 0) {
            return name;
        }
        var result = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c) && random.nextBoolean()) {
                result.setCharAt(i, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
            }
        }
        return result.toString();
    }

    static boolean hasSurrogates(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }
}
