package dev.rollcall.session.language;

import dev.rollcall.platform.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language that is known of a person.
 *
 * @param chosen on their account's page; null as long as nothing is chosen there
 * @param provided by the identity provider, as {@code preferredLanguage}; null when it says none that the pages have
 */
public record LanguageWish(
        @Nullable Language chosen, @Nullable Language provided) {
    /** Nothing is known. */
    public static final LanguageWish NONE = new LanguageWish(null, null);

    /** What was chosen, else what the identity provider says; empty where the browser is to be asked. */
    public Optional<Language> first() {
        return Optional.ofNullable(chosen).or(() -> Optional.ofNullable(provided));
    }
}
