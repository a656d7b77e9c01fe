package dev.rollcall.platform.sentence;

import dev.rollcall.platform.text.Language;
import java.util.function.UnaryOperator;

/**
 * How sentences are told: in which language, and to the users of which identity provider. A sentence that names Okta's
 * screens has a text of its own for others, of the same key with that suffix, such as {@code group.nameTaken.ENTRA}; in
 * the rest only names are exchanged.
 *
 * @param suffix empty where the texts are told as they are
 * @param names what becomes of a text that has none of its own, before its places are filled
 */
public record SentenceWording(Language language, String suffix, UnaryOperator<String> names) {
    static SentenceWording plain(Language language) {
        return new SentenceWording(language, "", UnaryOperator.identity());
    }

    String text(String key) {
        String own = key + "." + suffix;
        return SentenceTexts.has(own) ? SentenceTexts.of(language, own) : names.apply(SentenceTexts.of(language, key));
    }
}
