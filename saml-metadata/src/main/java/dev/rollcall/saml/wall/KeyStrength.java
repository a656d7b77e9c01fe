package dev.rollcall.saml.wall;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.List;
import java.util.Optional;

/**
 * Which keys may sign: RSA from 2048 bits on, EC on one of NIST's three prime curves (NIST SP 800-131A r2 §3, SP
 * 800-186 §3.2).
 */
public final class KeyStrength {
    private static final int MIN_RSA_BITS = 2048;
    private static final int MIN_EC_BITS = 256;
    /** Other curves can be parsed, but the platform does not verify with them. */
    private static final List<String> CURVES = List.of("secp256r1", "secp384r1", "secp521r1");

    private KeyStrength() {}

    /** Why this key may not sign; empty when it may. */
    public static Optional<WeakKey> weakness(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            var bits = rsa.getModulus().bitLength();
            return bits < MIN_RSA_BITS ? Optional.of(new WeakKey("RSA", bits)) : Optional.empty();
        } else if (key instanceof ECPublicKey ec) {
            var curve = ec.getParams().getCurve();
            var bits = curve.getField().getFieldSize();
            if (bits < MIN_EC_BITS) {
                return Optional.of(new WeakKey("EC", bits));
            }
            var known = CURVES.stream().anyMatch(name -> curve(name).equals(curve));
            return known ? Optional.empty() : Optional.of(new WeakKey("EC on another curve", 0));
        }
        return Optional.of(new WeakKey(key.getAlgorithm(), 0));
    }

    private static EllipticCurve curve(String name) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return parameters.getParameterSpec(ECParameterSpec.class).getCurve();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The Java platform lost a curve", impossible);
        }
    }
}
