package dev.rollcall.web.shell;

import java.io.Serializable;
import java.util.Locale;

/** A sentence at the top of a page about what just happened. */
public final class Notice implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How it looks and how soon a screen reader says it. */
    public enum Kind {
        DONE,
        INFO,
        REFUSED
    }

    private final Kind kind;
    private final String text;

    public Notice(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
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
