package dev.rollcall.scim.interop.entra;

import dev.rollcall.scim.protocol.Corrections;
import java.util.Locale;
import java.util.Set;

/**
 * Operations with a capital letter: {@code {"op":"Add",...}}, {@code {"op":"Replace",...}},
 * {@code {"op":"Remove",...}}. They become lower case (RFC 7644 §3.5.2).
 */
final class OperationNames {
    private static final Set<String> NAMES = Set.of("add", "replace", "remove");

    private final Corrections corrections;

    OperationNames(Corrections corrections) {
        this.corrections = corrections;
    }

    /** The RFC's spelling of an {@code op}; one that is none stays. */
    String lowerCased(String sent) {
        String name = sent.toLowerCase(Locale.ROOT);
        if (!NAMES.contains(name)) {
            return sent;
        }
        if (!name.equals(sent)) {
            corrections.add();
        }
        return name;
    }
}
