package dev.rollcall.platform.sentence;

import dev.rollcall.platform.text.Language;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or a part of one: a key of {@code sentences.properties} and what stands in its places. A text has
 * {@code {0}} for what is shown as it is, {@code {0,number}} for a number with separators and {@code {0,digits}} for
 * one without, {@code {0,day}} for a {@link LocalDate} and {@code {0,said}} for another sentence.
 *
 * @param arguments texts, numbers, days and sentences
 */
public record Sentence(String key, List<Object> arguments) {
    static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,(number|digits|day|said))?}");

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
        return in(SentenceWording.plain(Language.ENGLISH));
    }

    public String in(SentenceWording wording) {
        return PLACE.matcher(wording.text(key)).replaceAll(place -> {
            Object argument = arguments.get(Integer.parseInt(place.group(1)));
            return Matcher.quoteReplacement(filled(argument, place.group(2), wording));
        });
    }

    private static String filled(Object argument, @Nullable String format, SentenceWording wording) {
        Language language = wording.language();
        if ("said".equals(format)) {
            Optional<Sentence> said = argument instanceof Sentence sentence
                    ? Optional.of(sentence)
                    : Optional.of(argument.toString())
                            .filter(text -> language != Language.ENGLISH)
                            .flatMap(SentenceReader::readPart);
            return said.map(sentence -> sentence.in(wording)).orElseGet(argument::toString);
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
