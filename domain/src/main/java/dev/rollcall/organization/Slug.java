package dev.rollcall.organization;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes the name of an organization fit for a URL: <i>Acme</i> becomes {@code acme}, <i>Ämter &amp; Co_2</i> becomes
 * {@code amter-co-2}.
 */
final class Slug {
    private static final int LONGEST = 63;

    private Slug() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new InvalidValueException(Sentence.of("organization.name", Quoted.of(name)));
        }
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-$", "");
    }
}
