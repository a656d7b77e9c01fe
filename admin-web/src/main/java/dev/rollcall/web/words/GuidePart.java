package dev.rollcall.web.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a step's text.
 *
 * @param path whether it leads through screens, such as {@code General → App Settings → Edit}
 */
public record GuidePart(boolean path, String text) {
    public boolean isPath() {
        return path;
    }

    public String getText() {
        return text;
    }

    /** The parts of a text whose paths stand between ‹ and ›. */
    public static List<GuidePart> parts(String text) {
        List<GuidePart> parts = new ArrayList<>();
        for (String piece : text.split("(?=‹)|(?<=›)", -1)) {
            boolean path = piece.startsWith("‹") && piece.endsWith("›");
            if (!piece.isEmpty()) {
                parts.add(new GuidePart(path, path ? piece.substring(1, piece.length() - 1) : piece));
            }
        }
        return parts;
    }
}
