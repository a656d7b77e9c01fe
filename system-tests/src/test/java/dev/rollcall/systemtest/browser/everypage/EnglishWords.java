package dev.rollcall.systemtest.browser.everypage;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The English words of the pages, to find those that a page in another language still shows. */
final class EnglishWords {
    private static final Path BUNDLES = Path.of("../admin-web/src/main/resources/dev/rollcall/web");

    private final Set<String> words;

    private EnglishWords(Set<String> words) {
        this.words = words;
    }

    /** Those that read otherwise in German, without what is filled in. */
    static EnglishWords withGerman() {
        Properties english = bundle("messages.properties");
        Properties german = bundle("messages_de.properties");
        var words = new HashSet<String>();
        for (String key : german.stringPropertyNames()) {
            String word = english.getProperty(key, "").strip();
            if (!word.equals(german.getProperty(key).strip()) && !word.contains("{")) {
                words.add(word);
            }
        }
        words.removeAll(german.values());
        return new EnglishWords(words);
    }

    private static Properties bundle(String name) {
        var bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    /** Which of them a page shows, or tells a screen reader, other than where it says itself that it is English. */
    List<String> on(Page page) {
        @SuppressWarnings("unchecked")
        var shown = (List<String>) page.evaluate("""
                () => {
                  const texts = [];
                  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    if (walker.currentNode.parentElement.closest("[lang]") === document.documentElement) {
                      texts.push(walker.currentNode.data.trim());
                    }
                  }
                  for (const one of document.querySelectorAll("[title], [aria-label], [placeholder], [data-done]")) {
                    texts.push(one.title, one.ariaLabel ?? "", one.placeholder ?? "", one.dataset.done ?? "");
                  }
                  return texts;
                }""");
        return shown.stream().filter(words::contains).distinct().toList();
    }
}
