package dev.rollcall.signin.words;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.saml.party.OktaEntity;
import java.util.Optional;

/**
 * Texts that name the identity provider: as Okta where it is known to be Okta, and elsewhere as <i>your identity
 * provider</i>, in a text whose key ends with {@code .other}, if it needs another text.
 */
public record ProviderTexts(boolean okta) {
    /** Where nothing is known of it. */
    public static final ProviderTexts UNKNOWN = new ProviderTexts(false);

    /** What is said of the one that is saved. */
    public static ProviderTexts of(Optional<IdentityProvider> saved) {
        return saved.map(one -> new ProviderTexts(OktaEntity.hasOne(one.entityId(), one.redirectUrl(), one.postUrl())))
                .orElse(UNKNOWN);
    }

    /** The text of that key, about this identity provider. */
    public String of(String key, Object... arguments) {
        String other = key + ".other";
        return SignInTexts.of(okta || !SignInTexts.has(other) ? key : other, arguments);
    }
}
