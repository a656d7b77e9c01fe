package dev.rollcall.provisioning;

import dev.rollcall.organization.OrganizationChanged;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Sha256;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Recognizes Secret Keys, and remembers for a second whose they are: a client that provisions sends many requests a
 * second. What changes at this node is known here at once, what changes at another one within that second.
 */
@ApplicationScoped
public class RecognizedKeys {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    @EJB
    private SecretKeys keys;

    private final Map<Shown, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Shown(String slug, String hash) {}

    private record Known(AuthenticatedKey key, long until) {
        boolean holds() {
            return System.nanoTime() - until < 0;
        }
    }

    /** Whether the secret opened the organization when it was shown last, without asking whether it still does. */
    public boolean isFamiliar(String slug, String secret) {
        return known.containsKey(new Shown(slug, Sha256.hex(secret)));
    }

    /** Whose the secret is, as {@link SecretKeys#authenticate} says it; a stranger's is not remembered. */
    public Optional<AuthenticatedKey> recognize(String slug, String secret) {
        var shown = new Shown(slug, Sha256.hex(secret));
        Known remembered = known.get(shown);
        if (remembered != null && remembered.holds()) {
            return Optional.of(remembered.key());
        }
        long before = changes.get();
        Optional<AuthenticatedKey> key = keys.authenticate(slug, secret);
        key.ifPresentOrElse(found -> remember(shown, found, before), () -> known.remove(shown));
        return key;
    }

    private void remember(Shown shown, AuthenticatedKey key, long before) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(shown, new Known(key, System.nanoTime() + remembered(key).toNanos()));
        // What was read before a change may have been put here behind it.
        if (changes.get() != before) {
            known.remove(shown);
        }
    }

    private static Duration remembered(AuthenticatedKey key) {
        Instant expires = key.expires();
        Duration left = expires == null ? REMEMBERED : Duration.between(Now.instant(), expires);
        return left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    }

    /** Asks for the organization's keys again, once the change can be seen. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        changes.incrementAndGet();
        known.values()
                .removeIf(remembered -> remembered.key().organization().id().equals(change.tenantId()));
    }
}
