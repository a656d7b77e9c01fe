package dev.rollcall.sso.keypair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization's key pairs. While there are two, both stand in the SP metadata and both decrypt; the previous one
 * goes on signing, since the identity provider may not know the current one's certificate yet.
 *
 * @param previous null but between a rotation and its end
 */
public record SpKeyPairs(EncodedKeyPair current, @Nullable EncodedKeyPair previous) {
    /** The pair that signs requests. */
    public EncodedKeyPair signing() {
        return previous == null ? current : previous;
    }

    /** The pairs that stand in the metadata and may decrypt, the current one first. */
    public List<EncodedKeyPair> all() {
        return previous == null ? List.of(current) : List.of(current, previous);
    }
}
