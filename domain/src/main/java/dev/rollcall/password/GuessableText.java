package dev.rollcall.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How few pieces a text can be put together from, as somebody who guesses would: words that everybody tries, names that
 * everybody knows, rows of keys, years, repetitions, and letters one by one. A common word and up to four digits count
 * as two pieces, and one of the most common words, a name, a row, a year or a repetition as one.
 */
final class GuessableText {
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_PERIOD = 64;
    private static final String ROWS_OF_KEYS = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm"
            + " qwertzuiop azertyuiop yxcvbnm !@#$%^&*()_+ 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb6yhn7ujm"
            + " qazwsxedcrfvtgbyhnujm";
    private static final List<String> ROWS = Stream.of(ROWS_OF_KEYS, new StringBuilder(ROWS_OF_KEYS).reverse())
            .flatMap(rows -> Pattern.compile(" ").splitAsStream(rows))
            .toList();

    private final String text;
    private final String undisguised;
    private final Collection<String> names;

    /**
     * @param text folded
     * @param undisguised the same with letters where signs and digits may stand for them, as long as the text
     * @param names folded as well
     */
    GuessableText(String text, String undisguised, Collection<String> names) {
        this.text = text;
        this.undisguised = undisguised;
        this.names = List.copyOf(names);
    }

    int pieces() {
        int[] fewest = new int[text.length() + 1];
        Arrays.fill(fewest, 1, fewest.length, Integer.MAX_VALUE);
        for (int start = 0; start < text.length(); start++) {
            for (Piece piece : from(start)) {
                fewest[piece.end()] = Math.min(fewest[piece.end()], fewest[start] + piece.cost());
            }
        }
        return fewest[text.length()];
    }

    private List<Piece> from(int start) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(start + 1, Character.isLetterOrDigit(text.charAt(start)) ? 1 : costOfSign(start)));
        addWords(text, start, pieces);
        addWords(undisguised, start, pieces);
        addRows(start, pieces);
        addRepetitions(start, pieces);
        addDigits(start, pieces);
        return pieces;
    }

    // Between words and at the ends a sign is what everybody adds; a second one beside it is a piece.
    private int costOfSign(int at) {
        return at == 0 || Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == text.charAt(at)
                ? 0
                : 1;
    }

    private void addWords(String written, int start, List<Piece> pieces) {
        int last = Math.min(written.length(), start + CommonPasswords.LONGEST);
        for (int end = start + SHORTEST_WORD; end <= last; end++) {
            String word = written.substring(start, end);
            if (CommonPasswords.contains(word)) {
                pieces.add(new Piece(end, CommonPasswords.isTriedAtOnce(word) ? 1 : 2));
            }
        }
        names.stream()
                .filter(name -> written.startsWith(name, start))
                .forEach(name -> pieces.add(new Piece(start + name.length(), 1)));
    }

    private void addRows(int start, List<Piece> pieces) {
        for (String row : ROWS) {
            int end = start + SHORTEST_WORD;
            while (end <= text.length() && row.contains(text.substring(start, end))) {
                pieces.add(new Piece(end, 1));
                end++;
            }
        }
    }

    private void addRepetitions(int start, List<Piece> pieces) {
        for (int period = 1; period <= Math.min(start, LONGEST_PERIOD); period++) {
            int end = start;
            while (end < text.length() && text.charAt(end) == text.charAt(end - period)) {
                end++;
            }
            if (end > start + 1) {
                pieces.add(new Piece(end, 1));
            }
        }
    }

    private void addDigits(int start, List<Piece> pieces) {
        for (int end = start + 3; end <= Math.min(text.length(), start + 4); end++) {
            String digits = text.substring(start, end);
            if (digits.chars().allMatch(Character::isDigit)) {
                pieces.add(new Piece(end, digits.matches("(?:19|20)..") ? 1 : 2));
            }
        }
    }

    /**
     * @param end where the next piece begins
     * @param cost how many pieces it counts as
     */
    private record Piece(int end, int cost) {}
}
