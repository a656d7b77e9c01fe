package dev.rollcall.provisioning;

import dev.rollcall.organization.OrganizationChanged;
import dev.rollcall.platform.secret.Sha256;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes Secret Keys, and remembers for a second whose they are: a client that provisions sends many requests a
 * second. What changes at this node is known here at once, what changes at another one within that second. Whether a
 * remembered key has expired, and counts where the client is, is asked of it each time.
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

    /**
     * Whose the secret is, as {@link SecretKeys#authenticate} says it; a stranger's is not remembered.
     *
     * @param client the network address of who shows it; null where it is not known
     */
    public Optional<AuthenticatedKey> recognize(String slug, String secret, @Nullable InetAddress client) {
        var shown = new Shown(slug, Sha256.hex(secret));
        Known remembered = known.get(shown);
        if (remembered != null && remembered.holds()) {
            return Optional.of(remembered.key());
        }
        long before = changes.get();
        Optional<AuthenticatedKey> key = keys.authenticate(slug, secret, client);
        key.ifPresentOrElse(found -> remember(shown, found, before), () -> known.remove(shown));
        return key;
    }

    private void remember(Shown shown, AuthenticatedKey key, long before) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(shown, new Known(key, System.nanoTime() + REMEMBERED.toNanos()));
        // What was read before a change may have been put here behind it.
        if (changes.get() != before) {
            known.remove(shown);
        }
    }

    /** Asks for the organization's keys again, once the change can be seen. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        changes.incrementAndGet();
        known.values()
                .removeIf(remembered -> remembered.key().organization().id().equals(change.tenantId()));
    }
}
