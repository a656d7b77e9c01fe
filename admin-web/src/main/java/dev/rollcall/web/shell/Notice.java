package dev.rollcall.web.shell;

import java.util.Locale;

/**
 * A sentence at the top of a page about what just happened.
 *
 * @param kind how it looks and how soon a screen reader says it
 */
public record Notice(Kind kind, String text) {
    /** What happened to what was asked for. */
    public enum Kind {
        DONE,
        INFO,
        REFUSED,
        /** A file was refused: the sentence stands beside its field and not at the top. */
        REFUSED_FILE
    }

    /** The kind as a CSS class. */
    public String getStyle() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    public String getText() {
        return text;
    }
}
