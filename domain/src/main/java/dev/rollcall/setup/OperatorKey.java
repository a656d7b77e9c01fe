package dev.rollcall.setup;

import dev.rollcall.platform.Configuration;
import dev.rollcall.platform.ConfigurationException;
import dev.rollcall.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key with which the operator's scripts prove themselves ({@code rollcall.operator.key}). Without one there is no operator interface. */
public final class OperatorKey {
    static final String SETTING = "rollcall.operator.key";

    private static final int SHORTEST = 32;
    private static final String SCHEME = "Bearer ";

    private final String hash;

    private OperatorKey(String hash) {
        this.hash = hash;
    }

    /**
     * The configured key, if there is one.
     *
     * @throws ConfigurationException when it is short enough to be guessed
     */
    public static Optional<OperatorKey> configured() {
        Optional<String> key = Configuration.value(SETTING);
        if (key.isPresent() && key.get().length() < SHORTEST) {
            throw Configuration.refused(
                    SETTING,
                    "…",
                    "it has " + key.get().length() + " characters; write at least " + SHORTEST
                            + ", such as the output of \"openssl rand -hex 32\".");
        }
        return key.map(OperatorKey::of);
    }

    static OperatorKey of(String key) {
        return new OperatorKey(Sha256.hex(key));
    }

    /** Whether an {@code Authorization} header carries the key. Takes the same time for every wrong one. */
    public boolean isIn(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String shown = Sha256.hex(authorization.substring(SCHEME.length()).strip());
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
