package dev.rollcall.web.words;

import dev.rollcall.platform.sentence.SentenceWording;
import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.MessageBundle;
import dev.rollcall.provisioning.provider.ProviderKind;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the site for this request: in the {@linkplain SpokenLanguage language spoken}, and in the words of the
 * identity provider that the organization has chosen.
 */
public final class SpokenWords extends ResourceBundle {
    private static final MessageBundle FILES =
            new MessageBundle("dev.rollcall.web.messages", SpokenWords.class.getClassLoader());

    /** Stands for that of each request. */
    private static volatile @Nullable CurrentProvider current;

    /**
     * The text of a key, as the bundle has it.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public static String pattern(String key) {
        return ProviderWording.of(kind(), FILES, key);
    }

    /** How the domain's sentences are told to whoever is signed in. */
    static SentenceWording ofSentences(Language language) {
        return ProviderWording.ofSentences(language, kind());
    }

    /** Whether the texts are Okta's, as they are kept. */
    static boolean areOfOkta() {
        return kind() == ProviderKind.OKTA;
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return FILES.has(key);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return has(key) ? pattern(key) : null;
    }

    // Outside of a request, and on the page that says that the database is gone, there are words, too.
    private static ProviderKind kind() {
        try {
            return current().getKind();
        } catch (RuntimeException e) {
            return ProviderKind.OKTA;
        }
    }

    private static CurrentProvider current() {
        CurrentProvider known = current;
        if (known == null) {
            known = CDI.current().select(CurrentProvider.class).get();
            current = known;
        }
        return known;
    }

    @Override
    protected Set<String> handleKeySet() {
        return ResourceBundle.getBundle(FILES.name(), Locale.ROOT, FILES.loader())
                .keySet();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }
}
