package dev.rollcall.platform.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement as it was written, taken apart at its parameters.
 *
 * @param pieces what stands before, between and behind the parameters
 * @param names of the parameters, as often as they are asked for
 * @param plain as JDBC takes it where each parameter is one value
 */
public record SqlText(List<String> pieces, List<String> names, String plain) {
    private static final Map<String, SqlText> KNOWN = new ConcurrentHashMap<>();

    /** A constant of our code, taken apart the first time. */
    static SqlText of(String constant) {
        return KNOWN.computeIfAbsent(constant, SqlText::parse);
    }

    // Read from left to right: texts that are made for a request are taken apart with each.
    public static SqlText parse(String text) {
        List<String> pieces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int begin = 0;
        int end;
        for (int at = 0; at < text.length(); at = end) {
            end = end(text, at);
            if (isParameter(text, at)) {
                pieces.add(text.substring(begin, at));
                names.add(text.substring(at + 1, end));
                begin = end;
            }
        }
        pieces.add(text.substring(begin));
        return new SqlText(List.copyOf(pieces), List.copyOf(names), String.join("?", pieces));
    }

    /** Where ends what begins at a place: a parameter; what is quoted or is a cast, which hides none; a character. */
    private static int end(String text, int at) {
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            int closing = text.indexOf(first, at + 1);
            return closing < 0 ? at + 1 : closing + 1;
        }
        if (text.startsWith("::", at)) {
            return at + 2;
        }
        int end = at + 1;
        if (isParameter(text, at)) {
            while (end < text.length() && isOfName(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isParameter(String text, int at) {
        return text.charAt(at) == ':' && at + 1 < text.length() && isLetter(text.charAt(at + 1));
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || c == '_' || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The text as JDBC takes it. A collection's parameter becomes one row a value: {@code (?), (?)}. */
    String jdbc(Map<String, ?> values) {
        if (values.values().stream().noneMatch(Collection.class::isInstance)) {
            return plain;
        }
        var jdbc = new StringBuilder(pieces.get(0));
        for (int i = 0; i < names.size(); i++) {
            jdbc.append(
                            values.get(names.get(i)) instanceof Collection<?> rows
                                    ? String.join(", ", Collections.nCopies(rows.size(), "(?)"))
                                    : "?")
                    .append(pieces.get(i + 1));
        }
        return jdbc.toString();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(pieces.get(0));
        for (int i = 0; i < names.size(); i++) {
            text.append(':').append(names.get(i)).append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
