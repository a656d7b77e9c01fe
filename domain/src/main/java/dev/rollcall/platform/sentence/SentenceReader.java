package dev.rollcall.platform.sentence;

import dev.rollcall.platform.text.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which sentence an English text is. The one that has the most words of its own is tried first. */
final class SentenceReader {
    /** Longer than any of ours with what stands in it. */
    private static final int LONGEST = 4096;

    private static final List<Form> FORMS = SentenceTexts.keys().stream()
            .filter(key -> !key.startsWith("format."))
            .map(Form::of)
            .sorted(Comparator.comparingInt(Form::words).reversed().thenComparing(Form::key))
            .toList();

    private SentenceReader() {}

    /** A whole one. */
    static Optional<Sentence> read(String english) {
        return read(english, form -> !form.isPart());
    }

    private static Optional<Sentence> read(String english, Predicate<Form> wanted) {
        return english.isEmpty() || english.length() > LONGEST
                ? Optional.empty()
                : FORMS.stream()
                        .filter(wanted)
                        .flatMap(form -> form.read(english).stream())
                        .findFirst();
    }

    /** One that stands in another. */
    static Optional<Sentence> readPart(String english) {
        return read(english, form -> true);
    }

    /**
     * A text with its places.
     *
     * @param beginning what it begins with before its first place
     * @param words how many characters are its own
     */
    private record Form(String key, String beginning, Pattern pattern, SortedMap<Integer, String> places, int words) {
        static Form of(String key) {
            String text = SentenceTexts.of(Language.ENGLISH, key);
            var pattern = new StringBuilder();
            SortedMap<Integer, String> places = new TreeMap<>();
            int words = 0;
            int end = 0;
            String beginning = text;
            Matcher place = Sentence.PLACE.matcher(text);
            while (place.find()) {
                if (end == 0 && places.isEmpty()) {
                    beginning = text.substring(0, place.start());
                }
                pattern.append(Pattern.quote(text.substring(end, place.start())));
                words += place.start() - end;
                pattern.append(group(places, Integer.parseInt(place.group(1)), place.group(2)));
                end = place.end();
            }
            pattern.append(Pattern.quote(text.substring(end)));
            words += text.length() - end;
            return new Form(key, beginning, Pattern.compile(pattern.toString(), Pattern.DOTALL), places, words);
        }

        private static String group(SortedMap<Integer, String> places, int number, @Nullable String format) {
            if (places.containsKey(number)) {
                return "\\k<p" + number + ">";
            }
            String kind = format == null ? "" : format;
            places.put(number, kind);
            String taken =
                    switch (kind) {
                        case "number" -> "[\\d,]+";
                        case "day" -> "\\d{1,2} \\p{L}+ \\d{4}";
                        default -> ".*?";
                    };
            return "(?<p" + number + ">" + taken + ")";
        }

        boolean isPart() {
            return key.startsWith("part.");
        }

        Optional<Sentence> read(String english) {
            if (!english.startsWith(beginning)) {
                return Optional.empty();
            }
            Matcher found = pattern.matcher(english);
            if (!found.matches()) {
                return Optional.empty();
            }
            List<Object> arguments = new ArrayList<>();
            try {
                places.forEach((number, kind) -> arguments.add(argument(found.group("p" + number), kind)));
            } catch (DateTimeException | NumberFormatException e) {
                return Optional.empty();
            }
            return Optional.of(new Sentence(key, arguments));
        }

        private static Object argument(String text, String kind) {
            return switch (kind) {
                case "number" -> Long.valueOf(text.replace(",", ""));
                case "day" -> LocalDate.parse(text, Sentence.day(Language.ENGLISH));
                case "said" -> readPart(text).<Object>map(said -> said).orElse(text);
                default -> text;
            };
        }
    }
}
