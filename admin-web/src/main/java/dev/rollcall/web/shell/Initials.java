package dev.rollcall.web.shell;

import java.util.Locale;

/** One or two letters that stand for a person's name. */
public final class Initials {
    private Initials() {}

    /** <i>GH</i> for <i>Grace Brewster Hopper</i>; a question mark for a name without letters or digits. */
    public static String of(String name) {
        String[] parts = name.replaceAll("@.*", "").strip().split("[^\\p{L}\\p{M}\\p{N}]+", -1);
        StringBuilder initials = new StringBuilder();
        int last = parts.length - 1;
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty() && (initials.isEmpty() || i == last)) {
                initials.appendCodePoint(parts[i].codePointAt(0));
            }
        }
        return initials.isEmpty() ? "?" : initials.toString().toUpperCase(Locale.ROOT);
    }
}
