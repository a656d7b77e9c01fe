package dev.rollcall.platform.text;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language of the pages. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    /** In characters; browsers send about fifty. */
    private static final int LONGEST = 500;

    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?<language>[A-Za-z]{1,8})(-[A-Za-z0-9-]*)?\\s*(;\\s*q=(?<weight>[01](\\.[0-9]{0,3})?)\\s*)?");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The code of ISO 639, as the attribute {@code lang} of a page has it: <i>en</i>, <i>de</i>. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language's name in itself: <i>English</i>, <i>Deutsch</i>. */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    /** The language of that code; empty for every other text. */
    public static Optional<Language> ofCode(@Nullable String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /**
     * The first that somebody reads.
     *
     * @param wanted as in the header {@code Accept-Language} (RFC 9110 §12.5.4), and in a person's
     *     {@code preferredLanguage} (RFC 7643 §4.1.1): <i>de-AT, de;q=0.8, en;q=0.5</i>; what of it cannot be
     *     understood is passed over
     * @return empty when they want others
     */
    public static Optional<Language> wanted(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        return Stream.of(wanted.split(",", -1))
                .map(RANGE::matcher)
                .filter(range -> range.matches() && weight(range) > 0)
                .sorted(Comparator.comparingDouble(Language::weight).reversed())
                .flatMap(range -> ofCode(range.group("language").toLowerCase(Locale.ROOT)).stream())
                .findFirst();
    }

    private static double weight(Matcher range) {
        return range.group("weight") == null ? 1 : Double.parseDouble(range.group("weight"));
    }
}
