package dev.rollcall.password;

import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a local password must be: long, and not what somebody who guesses would try. */
public final class PasswordRules {
    private static final int SHORTEST = 12;
    public static final int LONGEST = 256;
    private static final int FEWEST_PIECES = 5;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PasswordRules() {}

    /**
     * @param organization the name of its owner's organization
     * @param owner what everybody may know: userName, e-mail addresses, names
     * @throws InvalidValueException with the rule that the password breaks, and what to do
     */
    public static void check(String password, String organization, UserProfile owner) {
        check(
                password,
                Stream.of(Stream.of(organization), owner.texts().values().stream(), emails(owner))
                        .flatMap(texts -> texts)
                        .toList());
    }

    private static Stream<String> emails(UserProfile owner) {
        return owner.values().getOrDefault(MultiValuedAttribute.EMAILS, List.of()).stream()
                .map(MultiValue::value);
    }

    /** @param names what everybody knows of its owner */
    public static void check(String password, Collection<String> names) {
        if (password.length() > LONGEST) {
            throw new InvalidValueException(Sentence.of("password.tooLong", LONGEST));
        }
        String folded = folded(password);
        if (folded.codePointCount(0, folded.length()) < SHORTEST) {
            throw new InvalidValueException(Sentence.of("password.tooShort", SHORTEST));
        }
        Set<String> known = known(names);
        if (readings(folded, known).anyMatch(reading -> reading.pieces() < FEWEST_PIECES)) {
            throw new InvalidValueException(Sentence.of("password.easy"));
        }
    }

    /** The same for every way to write it: case, width, accents and invisible characters do not count. */
    static String folded(String text) {
        String oneCase = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(oneCase, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\p{C}]", "");
    }

    private static Stream<GuessableText> readings(String folded, Set<String> known) {
        String undisguised = withoutDisguise(folded);
        return Stream.concat(
                Stream.of(new GuessableText(folded, undisguised, known)),
                Stream.of(folded, undisguised)
                        .map(text -> SIGNS.matcher(text).replaceAll(""))
                        .map(text -> new GuessableText(text, withoutDisguise(text), known)));
    }

    // p@ssw0rd
    private static String withoutDisguise(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf(
                        switch (c) {
                            case '@', '4' -> 'a';
                            case '0' -> 'o';
                            case '1', '!', '|' -> 'i';
                            case '3' -> 'e';
                            case '5', '$' -> 's';
                            case '7', '+' -> 't';
                            default -> (char) c;
                        }))
                .collect(Collectors.joining());
    }

    private static Set<String> known(Collection<String> names) {
        return Stream.concat(names.stream(), Stream.of("rollcall"))
                .map(PasswordRules::folded)
                .flatMap(name -> Stream.concat(
                        SIGNS.splitAsStream(name),
                        Stream.of(name, SIGNS.matcher(name).replaceAll(""))))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .collect(Collectors.toUnmodifiableSet());
    }
}
