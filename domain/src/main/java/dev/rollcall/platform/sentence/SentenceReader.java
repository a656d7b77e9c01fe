package dev.rollcall.platform.sentence;

import dev.rollcall.platform.sentence.SentenceForm.Digits;
import dev.rollcall.platform.sentence.SentenceForm.Open;
import dev.rollcall.platform.sentence.SentenceForm.Place;
import dev.rollcall.platform.text.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out which sentence an English text is. The one that has the most words of its own is tried first. */
final class SentenceReader {
    /** Longer than any of ours with what stands in it. */
    static final int LONGEST = 4096;

    /** More than the groups that are in one another, and than the attributes of a person that a sentence can name. */
    private static final int DEEPEST = 50;

    private static final List<SentenceForm> FORMS = SentenceTexts.keys().stream()
            .filter(key -> !key.startsWith("format."))
            .map(SentenceForm::of)
            .sorted(Comparator.comparingInt(SentenceForm::words).reversed().thenComparing(SentenceForm::key))
            .toList();

    private final Effort effort;

    private SentenceReader(Effort effort) {
        this.effort = effort;
    }

    /** A whole one. */
    static Optional<Sentence> read(String english) {
        return read(english, new Effort());
    }

    /** @param effort to which it is added what it cost */
    static Optional<Sentence> read(String english, Effort effort) {
        return english.isEmpty() || english.length() > LONGEST
                ? Optional.empty()
                : new SentenceReader(effort).find(english, SentenceForm::isWhole, 0);
    }

    /** One that stands in another. */
    static Optional<Sentence> readPart(String english) {
        return english.isEmpty() || english.length() > LONGEST
                ? Optional.empty()
                : new SentenceReader(new Effort()).find(english, form -> true, 0);
    }

    private Optional<Sentence> find(String english, Predicate<SentenceForm> wanted, int depth) {
        for (SentenceForm form : FORMS) {
            if (wanted.test(form) && !form.isNot(english)) {
                Optional<Sentence> read = read(form, english, depth);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Sentence> read(SentenceForm form, String english, int depth) {
        var reading = new FormReading(form, english, effort);
        if (!reading.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sentence(
                    form.key(),
                    form.places().stream()
                            .map(place -> argument(form, place, reading.taken(place), depth))
                            .toList()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Object argument(SentenceForm form, Place place, String text, int depth) {
        if (place instanceof Open open) {
            return open.said() && !text.isEmpty() && depth < DEEPEST
                    ? find(text, inner -> form.isWhole() || inner.isPart(), depth + 1)
                            .<Object>map(said -> said)
                            .orElse(text)
                    : text;
        }
        if (place instanceof Digits digits) {
            return digits.separated() ? Long.valueOf(text.replace(",", "")) : text;
        }
        return LocalDate.parse(text, Sentence.day(Language.ENGLISH));
    }
}
