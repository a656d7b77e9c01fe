package dev.rollcall.sso.keypair;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of an organisation's service provider.
 *
 * @param certificate X.509, DER
 * @param privateKey PKCS#8, DER
 */
public record SpKeyPair(byte[] certificate, byte[] privateKey) {
    public SpKeyPair {
        certificate = certificate.clone();
        privateKey = privateKey.clone();
    }

    @Override
    public byte[] certificate() {
        return certificate.clone();
    }

    @Override
    public byte[] privateKey() {
        return privateKey.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpKeyPair pair
                && Arrays.equals(certificate, pair.certificate)
                && Arrays.equals(privateKey, pair.privateKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(certificate);
    }

    /** Tells nothing: no private key belongs in a log. */
    @Override
    public String toString() {
        return "SpKeyPair[…]";
    }
}
