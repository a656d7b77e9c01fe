package dev.rollcall.saml.party;

import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.metadata.sp.SpMetadata;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One organization of ours, as its identity provider sees it.
 *
 * @param entityId our name there; Okta calls it Audience URI
 * @param acsUrl where responses are posted; Okta calls it Single sign-on URL
 * @param logoutUrl where logout messages go
 * @param current our key pair, for which identity providers are asked to encrypt
 * @param previous the one before, during a change of keys: it still decrypts, and it still signs, because it is the one
 *     that the identity provider knows until somebody has given it the current one
 */
public record ServiceProvider(
        String entityId,
        String acsUrl,
        String logoutUrl,
        SpKeyPair current,
        @Nullable SpKeyPair previous) {

    /**
     * Both key pairs, the one that signs first: of several signing certificates some identity providers keep the first.
     */
    public List<SpKeyPair> keys() {
        return previous == null ? List.of(current) : List.of(previous, current);
    }

    /** The key pair that signs what we send. */
    public SpKeyPair signing() {
        return previous == null ? current : previous;
    }

    /**
     * What metadata says about us. Both certificates are announced for signing, so that either verifies. Only the
     * current one is announced for encryption: what is encrypted from now on shall not need the key that is about to
     * go, and identity providers that know the previous one only are still understood.
     *
     * @param nameIdFormats the formats that are understood, the preferred one first
     * @param signRequests whether every AuthnRequest is signed
     * @param encrypt whether to ask for encrypted assertions, by announcing a key for that
     */
    public SpMetadata metadata(List<String> nameIdFormats, boolean signRequests, boolean encrypt) {
        var announced = keys().stream().map(SpKeyPair::certificateBase64Der).toList();
        var encryption = Stream.of(current)
                .filter(key -> encrypt)
                .map(SpKeyPair::certificateBase64Der)
                .toList();
        return new SpMetadata(entityId, acsUrl, nameIdFormats, announced, encryption, logoutUrl, signRequests, true);
    }
}
