package dev.rollcall.testsupport.quick;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with a thousandth of the rounds. */
public final class FewRounds extends SecretKeyFactorySpi {
    static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int PART = 1000;

    private final SecretKeyFactory platform;

    /** Called by the security API. */
    public FewRounds() throws GeneralSecurityException {
        platform = SecretKeyFactory.getInstance(ALGORITHM, "SunJCE");
    }

    @Override
    protected SecretKey engineGenerateSecret(KeySpec asked) throws InvalidKeySpecException {
        if (!(asked instanceof PBEKeySpec spec)) {
            throw new InvalidKeySpecException("A PBEKeySpec is needed");
        }
        return platform.generateSecret(new PBEKeySpec(
                spec.getPassword(), spec.getSalt(), Math.max(1, spec.getIterationCount() / PART), spec.getKeyLength()));
    }

    @Override
    protected KeySpec engineGetKeySpec(SecretKey key, Class<?> kind) throws InvalidKeySpecException {
        return platform.getKeySpec(key, kind);
    }

    @Override
    protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
        return platform.translateKey(key);
    }
}
