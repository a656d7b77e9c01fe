package dev.rollcall.web.saml;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** A piece of HTML. What is put into it is text, and escaped, unless it is such a piece itself. */
record Markup(String html) {
    static final Markup NONE = new Markup("");

    /** @param template HTML with a {@code %s} for each value, in quotes where it is an attribute's */
    static Markup of(String template, Object... values) {
        return new Markup(
                template.formatted(Arrays.stream(values).map(Markup::piece).toArray()));
    }

    static Markup all(Collection<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining()));
    }

    private static String piece(Object value) {
        return value instanceof Markup markup ? markup.html() : escaped(value.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
