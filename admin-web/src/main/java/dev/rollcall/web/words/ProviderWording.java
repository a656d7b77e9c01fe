package dev.rollcall.web.words;

import dev.rollcall.platform.sentence.SentenceWording;
import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.MessageBundle;
import dev.rollcall.platform.text.SpokenLanguage;
import dev.rollcall.provisioning.provider.ProviderKind;

/**
 * Texts about the identity provider, which the bundle has in Okta's words. Where another one is chosen, a text of the
 * same key with {@code .ENTRA} or {@code .OTHER} takes its place, such as one that names screens; elsewhere only the
 * name is another.
 */
final class ProviderWording {
    /** The words for choosing name all of them. */
    private static final String UNCHANGED = "settings.provider.";

    private ProviderWording() {}

    static String of(ProviderKind kind, MessageBundle okta, String key) {
        if (kind == ProviderKind.OKTA || key.startsWith(UNCHANGED)) {
            return okta.pattern(key);
        }
        String own = key + "." + kind;
        return okta.has(own) ? okta.pattern(own) : ProviderNames.in(SpokenLanguage.get(), kind, okta.pattern(key));
    }

    /** How the domain's sentences are told. */
    static SentenceWording ofSentences(Language language, ProviderKind kind) {
        return new SentenceWording(language, kind.name(), text -> ProviderNames.in(language, kind, text));
    }
}
