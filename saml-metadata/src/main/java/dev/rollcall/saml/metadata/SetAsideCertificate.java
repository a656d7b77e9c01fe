package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.WeakKey;

/**
 * A signing certificate of the metadata that is not believed, because its key could be forged; a usable one stands
 * beside it. What is signed with it is refused.
 *
 * @param certificate the certificate, for naming it
 * @param weakness what is wrong with its key
 */
public record SetAsideCertificate(SigningCertificate certificate, WeakKey weakness) {

    /** Why it is not believed, as the end of a sentence: {@code its RSA key of 1024 bits is too short}. */
    public String why() {
        return weakness.bits() > 0
                ? "its %s key of %d bits is too short".formatted(weakness.algorithm(), weakness.bits())
                : "a key of the kind %s is not supported".formatted(weakness.algorithm());
    }
}
