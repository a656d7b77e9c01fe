package dev.rollcall.platform.sentence;

import dev.rollcall.platform.text.Language;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of all sentences, in each language. */
final class SentenceTexts {
    private static final String NAME = "dev.rollcall.sentences";
    // Without a fallback to the server's own language: English is the bundle without one in its name.
    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private SentenceTexts() {}

    /** @throws java.util.MissingResourceException when there is no such text */
    static String of(Language language, String key) {
        return bundle(language).getString(key);
    }

    static boolean has(String key) {
        return bundle(Language.ENGLISH).containsKey(key);
    }

    /** The key of each sentence; its texts for one identity provider are no sentences of their own. */
    static Set<String> keys() {
        return bundle(Language.ENGLISH).keySet().stream()
                .filter(key -> !has(key.substring(0, key.lastIndexOf('.'))))
                .collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(NAME, language.locale(), SentenceTexts.class.getClassLoader(), FILES);
    }
}
