package dev.rollcall.directory.profile;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/** Which texts can be kept as they are. What cannot is refused, never cut or changed. */
public final class TextRules {
    private TextRules() {}

    /**
     * @param attribute the SCIM name that the refusal shows
     * @param longest in UTF-16 units
     * @return the text as given
     * @throws InvalidValueException when it is too long, holds a NUL or half of a surrogate pair
     */
    public static String check(String attribute, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidValueException(Sentence.of("text.tooLong", attribute, text.length(), longest));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new InvalidValueException(
                        Sentence.of("text.character", attribute, String.format("%04X", (int) c)));
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    static void check(String attribute, MultiValue value) {
        optional(attribute + ".value", value.value(), 16384);
        optional(attribute + ".display", value.display(), 1024);
        optional(attribute + ".type", value.type(), 320);
        Address address = value.address();
        optional(attribute + ".formatted", address.formatted(), 4096);
        optional(attribute + ".streetAddress", address.streetAddress(), 4096);
        optional(attribute + ".locality", address.locality(), 1024);
        optional(attribute + ".region", address.region(), 1024);
        optional(attribute + ".postalCode", address.postalCode(), 320);
        optional(attribute + ".country", address.country(), 320);
    }

    private static void optional(String attribute, @Nullable String text, int longest) {
        if (text != null) {
            check(attribute, text, longest);
        }
    }
}
