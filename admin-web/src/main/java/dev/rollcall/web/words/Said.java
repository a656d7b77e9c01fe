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
    /** What the domain says. */
    public static String of(Sentence sentence) {
        return spoken(sentence, SpokenLanguage.get());
    }

    /** Why something was refused. */
    public static String of(DomainException refusal) {
        return refusal.sentence().map(Said::of).orElseGet(() -> kept(String.valueOf(refusal.getMessage()))
                .text());
    }

    /** What is kept of the domain's words, in English and in Okta's. */
    public static Said kept(String english) {
        return kept(english, SpokenLanguage.get());
    }

    /** The same in English whoever asks, for what programs read. */
    public static String inEnglish(String kept) {
        return kept(kept, Language.ENGLISH).text();
    }

    private static Said kept(String english, Language language) {
        boolean same = language == Language.ENGLISH && SpokenWords.areOfOkta();
        Optional<Sentence> sentence = same ? Optional.empty() : Sentence.read(english);
        return sentence.map(known -> new Said(spoken(known, language), language))
                .orElseGet(() -> new Said(english, Language.ENGLISH));
    }

    private static String spoken(Sentence sentence, Language language) {
        return sentence.in(SpokenWords.ofSentences(language));
    }
}
