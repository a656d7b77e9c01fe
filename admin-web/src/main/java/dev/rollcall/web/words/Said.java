package dev.rollcall.web.words;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.SpokenLanguage;
import java.util.Optional;

/**
 * What the domain says, as a page shows it: in the language of its reader, and with the name of the identity provider
 * that the organization has chosen.
 *
 * @param language in which it is: English where nobody knows what it says
 */
public record Said(String text, Language language) {
    /** Why something was refused. */
    public static String of(DomainException refusal) {
        return refusal.sentence().map(Said::spoken).orElseGet(() -> String.valueOf(refusal.getMessage()));
    }

    /** What is kept of the domain's words, in English. */
    public static Said kept(String english) {
        Optional<Sentence> sentence =
                SpokenLanguage.get() == Language.ENGLISH ? Optional.empty() : Sentence.read(english);
        return sentence.map(known -> new Said(spoken(known), SpokenLanguage.get()))
                .orElseGet(() -> new Said(english, Language.ENGLISH));
    }

    private static String spoken(Sentence sentence) {
        return sentence.in(SpokenLanguage.get(), SpokenWords::named);
    }
}
