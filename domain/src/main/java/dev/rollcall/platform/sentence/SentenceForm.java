package dev.rollcall.platform.sentence;

import dev.rollcall.platform.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The English text of a sentence in its parts.
 *
 * @param beginning what it begins with before its first place
 * @param ending what it ends with behind its last place
 * @param words how many characters are its own
 */
record SentenceForm(String key, String beginning, String ending, List<Part> parts, int words) {
    /** One of the parts that follow each other. */
    sealed interface Part {}

    /** What is filled in, by its number. */
    sealed interface Place extends Part {
        int number();
    }

    /** Words of its own. */
    record Words(String text) implements Part {}

    /** A place that takes any text, or a sentence. */
    record Open(int number, boolean said) implements Place {}

    /** A place that was there before and takes the same again. */
    record Again(int number) implements Part {}

    /** A place for a number, with separators or without. */
    record Digits(int number, boolean separated) implements Place {}

    /** A place for a day. */
    record Day(int number) implements Place {}

    static SentenceForm of(String key) {
        String text = SentenceTexts.of(Language.ENGLISH, key);
        List<Part> parts = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        int words = 0;
        int end = 0;
        String beginning = text;
        Matcher place = Sentence.PLACE.matcher(text);
        while (place.find()) {
            String before = text.substring(end, place.start());
            if (parts.isEmpty()) {
                beginning = before;
            }
            words += addWords(parts, before);
            int number = Integer.parseInt(place.group(1));
            String format = place.group(2) == null ? "" : place.group(2);
            parts.add(taken.add(number) ? place(number, format) : new Again(number));
            end = place.end();
        }
        String ending = text.substring(end);
        words += addWords(parts, ending);
        return new SentenceForm(key, beginning, ending, List.copyOf(parts), words);
    }

    private static int addWords(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Words(text));
        }
        return text.length();
    }

    private static Place place(int number, String format) {
        return switch (format) {
            case "number" -> new Digits(number, true);
            case "digits" -> new Digits(number, false);
            case "day" -> new Day(number);
            default -> new Open(number, format.equals("said"));
        };
    }

    /** What it has places for, in the order of their numbers. */
    List<Place> places() {
        return parts.stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .sorted(Comparator.comparingInt(Place::number))
                .toList();
    }

    /** Whether it stands in others only; and in it, only its like. */
    boolean isPart() {
        return key.startsWith("part.");
    }

    boolean isWhole() {
        return !isPart();
    }

    /** Whether it can be seen at a glance that a text is another one. */
    boolean isNot(String english) {
        return english.length() < words || !english.startsWith(beginning) || !english.endsWith(ending);
    }
}
