package dev.rollcall.platform.sentence;

import dev.rollcall.platform.text.Language;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or a part of one: a key of {@code sentences.properties} and what stands in its places. A text has
 * {@code {0}} for what is shown as it is, {@code {0,number}} for a number with separators, {@code {0,day}} for a
 * {@link LocalDate} and {@code {0,said}} for another sentence.
 *
 * @param arguments texts, numbers, days and sentences
 */
public record Sentence(String key, List<Object> arguments) {
    static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,(number|day|said))?}");

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /**
     * The sentence that an English text is, as {@link #english} has written it; empty where none is. So what is kept is
     * told in another language, too.
     */
    public static Optional<Sentence> read(String english) {
        return SentenceReader.read(english);
    }

    /** As programs, logs and records have it. */
    public String english() {
        return in(Language.ENGLISH, UnaryOperator.identity());
    }

    /** @param wording what becomes of a text before its places are filled, such as other names in it */
    public String in(Language language, UnaryOperator<String> wording) {
        String text = wording.apply(SentenceTexts.of(language, key));
        return PLACE.matcher(text).replaceAll(place -> {
            Object argument = arguments.get(Integer.parseInt(place.group(1)));
            return Matcher.quoteReplacement(filled(argument, place.group(2), language, wording));
        });
    }

    private static String filled(
            Object argument, @Nullable String format, Language language, UnaryOperator<String> wording) {
        if ("said".equals(format)) {
            Optional<Sentence> said = argument instanceof Sentence sentence
                    ? Optional.of(sentence)
                    : Optional.of(argument.toString())
                            .filter(text -> language != Language.ENGLISH)
                            .flatMap(SentenceReader::readPart);
            return said.map(sentence -> sentence.in(language, wording)).orElseGet(argument::toString);
        }
        if ("number".equals(format)) {
            return NumberFormat.getIntegerInstance(language.locale()).format(argument);
        }
        if (argument instanceof LocalDate day) {
            return day(language).format(day);
        }
        return argument.toString();
    }

    /** How a day is written: <i>5 November 2026</i>. */
    static DateTimeFormatter day(Language language) {
        return DateTimeFormatter.ofPattern(SentenceTexts.of(language, "format.day"), language.locale());
    }
}
