package dev.rollcall.directory.profile;

import dev.rollcall.platform.text.TextKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person is searched by on the pages, whatever part of it is typed: user name, names, e-mail addresses, external
 * ID and employee number, folded ({@link TextKey}). Letters with marks stand there without them as well: who types
 * <i>Muller</i> finds Müller.
 */
public final class SearchWords {
    /** How many characters are kept. */
    public static final int MOST = 4096;

    private static final int MOST_WORDS = 6;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private SearchWords() {}

    /** All of them in one text, with a space between two; what is part of another is left out. */
    public static String of(UserProfile profile) {
        List<String> kept = new ArrayList<>();
        Stream.concat(texts(profile), addresses(profile))
                .filter(Objects::nonNull)
                .map(SearchWords::folded)
                .forEach(text -> keep(kept, text));
        for (String text : List.copyOf(kept)) {
            keep(
                    kept,
                    MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                            .replaceAll(""));
        }
        String words = String.join(" ", kept);
        return words.length() <= MOST ? words : words.substring(0, MOST);
    }

    private static Stream<String> texts(UserProfile profile) {
        return Stream.of(
                        UserAttribute.DISPLAY_NAME,
                        UserAttribute.NAME_FORMATTED,
                        UserAttribute.GIVEN_NAME,
                        UserAttribute.FAMILY_NAME,
                        UserAttribute.USER_NAME,
                        UserAttribute.EXTERNAL_ID,
                        UserAttribute.EMPLOYEE_NUMBER)
                .map(profile::text);
    }

    private static Stream<String> addresses(UserProfile profile) {
        return profile.values(MultiValuedAttribute.EMAILS).stream().map(MultiValue::value);
    }

    private static String folded(String text) {
        return SPACE.matcher(TextKey.of(text)).replaceAll(" ").strip();
    }

    private static void keep(List<String> kept, String text) {
        if (kept.stream().noneMatch(other -> other.contains(text))) {
            kept.add(text);
        }
    }

    /** What was typed into a search: each of these is to be found; none of a blank text. */
    public static List<String> asked(String typed) {
        return SPACE.splitAsStream(TextKey.of(typed.replace('\0', ' ')).strip())
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
