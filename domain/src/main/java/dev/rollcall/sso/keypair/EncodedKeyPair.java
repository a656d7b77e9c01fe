package dev.rollcall.sso.keypair;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of an organization's service provider.
 *
 * @param certificate X.509, DER
 * @param privateKey PKCS#8, DER
 */
public record EncodedKeyPair(byte[] certificate, byte[] privateKey) {
    public EncodedKeyPair {
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
        return other instanceof EncodedKeyPair pair
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
        return "EncodedKeyPair[…]";
    }
}
