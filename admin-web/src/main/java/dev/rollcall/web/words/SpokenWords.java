package dev.rollcall.web.words;

import dev.rollcall.provisioning.provider.ProviderKind;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bundle of the site, in the words of the identity provider that this request is about. */
public final class SpokenWords extends ResourceBundle {
    private final ResourceBundle okta =
            ResourceBundle.getBundle("dev.rollcall.web.messages", Locale.ROOT, SpokenWords.class.getClassLoader());

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return okta.containsKey(key) ? ProviderWording.of(kind(), okta, key) : null;
    }

    private static ProviderKind kind() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null
                ? ofRequest()
                : (ProviderKind) faces.getAttributes().computeIfAbsent(ProviderKind.class, key -> ofRequest());
    }

    // Outside of a request, and on the page that says that the database is gone, there are words, too.
    private static ProviderKind ofRequest() {
        try {
            return CDI.current().select(CurrentProvider.class).get().getKind();
        } catch (RuntimeException e) {
            return ProviderKind.OKTA;
        }
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
