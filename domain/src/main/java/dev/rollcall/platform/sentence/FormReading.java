package dev.rollcall.platform.sentence;

import dev.rollcall.platform.sentence.SentenceForm.Again;
import dev.rollcall.platform.sentence.SentenceForm.Digits;
import dev.rollcall.platform.sentence.SentenceForm.Open;
import dev.rollcall.platform.sentence.SentenceForm.Part;
import dev.rollcall.platform.sentence.SentenceForm.Place;
import dev.rollcall.platform.sentence.SentenceForm.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one text by one form, from left to right: an open place ends where what follows it stands first, and is not
 * tried again further on. So the work grows with the text and not with its square, whatever somebody has written into
 * it; a text that could only be read by going back is none of that form.
 */
final class FormReading {
    private static final Pattern DAY = Pattern.compile("\\d{1,2} \\p{L}{1,20} \\d{4}");

    /** How often it is looked whether a place that takes the same again does so: each time costs its length. */
    private static final int MOST_TRIES = 32;

    private final String text;
    private final List<Part> parts;
    private final Effort effort;
    private final Map<Integer, Span> places = new HashMap<>();

    /** A piece of the text. */
    private record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    FormReading(SentenceForm form, String text, Effort effort) {
        this.parts = form.parts();
        this.text = text;
        this.effort = effort;
    }

    /** Whether the text is of the form; then the {@linkplain #taken places} are filled. */
    boolean matches() {
        int part = 0;
        int at = 0;
        while (true) {
            int end = fixed(part, at);
            part = nextOpen(part);
            if (end < 0 || part == parts.size()) {
                return end == text.length();
            }
            at = place((Open) parts.get(part), part + 1, end);
            if (at < 0) {
                return false;
            }
            part++;
        }
    }

    /** What stands in a place. */
    String taken(Place place) {
        Span span = Objects.requireNonNull(places.get(place.number()));
        return text.substring(span.from(), span.to());
    }

    private int nextOpen(int from) {
        int part = from;
        while (part < parts.size() && !(parts.get(part) instanceof Open)) {
            part++;
        }
        return part;
    }

    /** Fills an open place, and tells where it ends; below 0 where what follows it stands nowhere. */
    private int place(Open open, int following, int from) {
        int end = nextOpen(following);
        boolean last = end == parts.size();
        if (following == parts.size()) {
            places.put(open.number(), new Span(from, text.length()));
            return text.length();
        }
        if (!(parts.get(following) instanceof Words lead)) {
            throw new IllegalStateException("Between two places there have to be words: " + parts);
        }
        if (last && end == following + 1) {
            int at = text.length() - lead.text().length();
            places.put(open.number(), new Span(from, at));
            return at < from ? -1 : at;
        }
        boolean again = parts.subList(following, end).stream().anyMatch(Again.class::isInstance);
        int tries = again ? MOST_TRIES : text.length();
        for (int at = find(lead, from); at >= 0 && tries > 0; at = find(lead, at + 1), tries--) {
            places.put(open.number(), new Span(from, at));
            int behind = fixed(following, at);
            if (behind >= 0 && (!last || behind == text.length())) {
                return at;
            }
        }
        return -1;
    }

    private int find(Words words, int from) {
        int at = text.indexOf(words.text(), from);
        effort.spend((at < 0 ? text.length() : at) - from + words.text().length());
        return at;
    }

    /** Where the parts up to the next open place end, when they begin here; below 0 where they do not stand here. */
    private int fixed(int first, int from) {
        int at = from;
        for (int part = first; at >= 0 && part < parts.size() && !(parts.get(part) instanceof Open); part++) {
            at = behind(parts.get(part), at);
        }
        return at;
    }

    private int behind(Part part, int at) {
        if (part instanceof Words words) {
            return same(words.text(), 0, words.text().length(), at);
        }
        if (part instanceof Again again) {
            Span former = places.get(again.number());
            return former == null ? -1 : same(text, former.from(), former.length(), at);
        }
        int end = part instanceof Digits digits ? digits(at, digits.separated()) : day(at);
        places.put(((Place) part).number(), new Span(at, Math.max(at, end)));
        return end;
    }

    private int same(String other, int from, int length, int at) {
        effort.spend(length);
        return text.regionMatches(at, other, from, length) ? at + length : -1;
    }

    private int digits(int from, boolean separated) {
        int at = from;
        while (at < text.length() && (isDigit(text.charAt(at)) || separated && text.charAt(at) == ',')) {
            at++;
        }
        effort.spend(at - from);
        return at == from ? -1 : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int day(int from) {
        Matcher day = DAY.matcher(text).region(from, text.length());
        if (!day.lookingAt()) {
            return -1;
        }
        effort.spend(day.end() - from);
        return day.end();
    }
}
