package dev.rollcall.platform.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as it was written, taken apart at its parameters.
 *
 * @param pieces what stands before, between and behind the parameters
 * @param names of the parameters, as often as they are asked for
 */
public record SqlText(List<String> pieces, List<String> names) {
    // What is quoted and what is cast by :: is passed over.
    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|\"[^\"]*\"|::|:([A-Za-z]\\w*)");
    private static final Map<String, SqlText> KNOWN = new ConcurrentHashMap<>();

    /** A constant of our code, taken apart the first time. */
    static SqlText of(String constant) {
        return KNOWN.computeIfAbsent(constant, SqlText::parse);
    }

    public static SqlText parse(String text) {
        List<String> pieces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                pieces.add(text.substring(end, matcher.start()));
                names.add(matcher.group(1));
                end = matcher.end();
            }
        }
        pieces.add(text.substring(end));
        return new SqlText(List.copyOf(pieces), List.copyOf(names));
    }

    /** The text as JDBC takes it. A collection's parameter becomes one row a value: {@code (?), (?)}. */
    String jdbc(Map<String, ?> values) {
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
