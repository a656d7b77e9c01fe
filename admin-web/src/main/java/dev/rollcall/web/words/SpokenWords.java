package dev.rollcall.web.words;

import dev.rollcall.provisioning.provider.ProviderKind;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bundle of the site, in the words of the identity provider that this request is about. */
public final class SpokenWords extends ResourceBundle {
    /** Stands for that of each request. */
    private static volatile @Nullable CurrentProvider current;

    private final ResourceBundle okta =
            ResourceBundle.getBundle("dev.rollcall.web.messages", Locale.ROOT, SpokenWords.class.getClassLoader());

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return okta.containsKey(key) ? ProviderWording.of(kind(), okta, key) : null;
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
        return okta.keySet();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(okta.keySet());
    }
}
