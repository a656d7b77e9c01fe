package dev.rollcall.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The shipped list of common passwords, folded as {@link PasswordRules} folds, the most common first. */
final class CommonPasswords {
    static final int LONGEST = 40;

    private static final String FILE = "common-passwords.txt";
    private static final int TRIED_AT_ONCE = 1_000;
    private static final Map<String, Integer> RANKS = read();

    private CommonPasswords() {}

    static boolean contains(String folded) {
        return RANKS.containsKey(folded);
    }

    /** Whether it is one of the first thousand. */
    static boolean isTriedAtOnce(String folded) {
        return RANKS.getOrDefault(folded, TRIED_AT_ONCE) < TRIED_AT_ONCE;
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> ranks = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> ranks.putIfAbsent(line, ranks.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ranks;
    }
}
