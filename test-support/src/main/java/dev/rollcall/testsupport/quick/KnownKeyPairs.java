package dev.rollcall.testsupport.quick;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RSA key pairs: the first few of each size are made, and then handed out again, the longest unused first. */
public final class KnownKeyPairs extends KeyPairGeneratorSpi {
    static final String ALGORITHM = "RSA";
    // So many that two organizations of one test never share one.
    private static final int PAIRS = 16;
    private static final Map<Integer, List<KeyPair>> MADE = new HashMap<>();
    private static final Map<Integer, Integer> HANDED_OUT = new HashMap<>();

    private int bits = 3072;

    @Override
    public void initialize(int size, SecureRandom random) {
        bits = size;
    }

    @Override
    public KeyPair generateKeyPair() {
        synchronized (MADE) {
            List<KeyPair> pairs = MADE.computeIfAbsent(bits, size -> new ArrayList<>());
            int number = HANDED_OUT.merge(bits, 1, Integer::sum) - 1;
            if (pairs.size() < PAIRS) {
                pairs.add(made());
            }
            return pairs.get(number % PAIRS);
        }
    }

    private KeyPair made() {
        try {
            var platform = KeyPairGenerator.getInstance(ALGORITHM, "SunRsaSign");
            platform.initialize(bits);
            return platform.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }
}
