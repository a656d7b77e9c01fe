package dev.rollcall.saml.metadata;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.List;

/** Which keys may sign: RSA from 2048 bits on, EC on one of NIST's three prime curves (NIST SP 800-131A r2 §3, SP 800-186 §3.2). */
final class KeyStrength {
    private static final int MIN_RSA_BITS = 2048;
    private static final int MIN_EC_BITS = 256;
    /** Other curves can be parsed, but the platform does not verify with them. */
    private static final List<String> CURVES = List.of("secp256r1", "secp384r1", "secp521r1");

    private KeyStrength() {}

    static void require(PublicKey key) throws InvalidMetadataException {
        if (key instanceof RSAPublicKey rsa) {
            require("RSA", rsa.getModulus().bitLength(), MIN_RSA_BITS);
        } else if (key instanceof ECPublicKey ec) {
            var curve = ec.getParams().getCurve();
            require("EC", curve.getField().getFieldSize(), MIN_EC_BITS);
            requireKnown(curve);
        } else {
            throw new InvalidMetadataException(Reason.KEY_ALGORITHM, key.getAlgorithm());
        }
    }

    private static void require(String algorithm, int bits, int minimum) throws InvalidMetadataException {
        if (bits < minimum) {
            throw new InvalidMetadataException(Reason.KEY_TOO_SHORT, algorithm, bits);
        }
    }

    private static void requireKnown(EllipticCurve curve) throws InvalidMetadataException {
        for (var name : CURVES) {
            if (curve(name).equals(curve)) {
                return;
            }
        }
        throw new InvalidMetadataException(Reason.KEY_ALGORITHM, "EC on another curve");
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
