package dev.rollcall.setup;

import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.setting.ConfigurationException;
import dev.rollcall.setting.OperatorKeyText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key with which the operator's scripts prove themselves ({@code rollcall.operator.key}). Without one there is no
 * operator interface.
 */
public final class OperatorKey {
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
        return Configuration.value(OperatorKeyText.KEY)
                .map(OperatorKeyText::checked)
                .map(OperatorKey::of);
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
