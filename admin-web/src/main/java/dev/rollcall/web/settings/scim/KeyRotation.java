package dev.rollcall.web.settings.scim;

import dev.rollcall.provisioning.ScimKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A change of keys that is over but for the last step: Okta uses a newer key, and an older one is still live.
 *
 * @param used the newest key that Okta has used
 * @param retired an older one that it has not used since
 */
record KeyRotation(ScimKey used, ScimKey retired) {
    /** @param keys oldest first */
    static Optional<KeyRotation> of(List<ScimKey> keys) {
        Optional<ScimKey> latest =
                keys.stream().filter(key -> key.lastUsed() != null).max(Comparator.comparing(KeyRotation::lastUsed));
        return latest.flatMap(used -> keys.subList(0, keys.indexOf(used)).stream()
                .filter(older -> lastUsed(older).isBefore(lastUsed(used)))
                .findFirst()
                .map(older -> new KeyRotation(used, older)));
    }

    /** The key that Okta has used since it last used this one, if there is one. */
    static Optional<ScimKey> successor(ScimKey key, List<ScimKey> keys) {
        return keys.stream()
                .filter(other -> lastUsed(other).isAfter(lastUsed(key)))
                .max(Comparator.comparing(KeyRotation::lastUsed));
    }

    private static Instant lastUsed(ScimKey key) {
        return key.lastUsed() == null ? Instant.MIN : key.lastUsed();
    }
}
