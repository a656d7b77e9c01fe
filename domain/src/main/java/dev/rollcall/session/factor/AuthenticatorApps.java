package dev.rollcall.session.factor;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sealing.Sealing;
import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The authenticator apps of people, one a person, and the codes that were taken of each. */
@Stateless
public class AuthenticatorApps {
    @Inject
    private Sql sql;

    @EJB
    private Sealing sealing;

    record Kept(String secret, @Nullable String sealedWith, long lastStep) {
        static Kept of(Row row) {
            return new Kept(row.text("secret"), row.textOrNull("sealed_with"), row.number("last_step"));
        }

        Optional<byte[]> open(SealingKeys keys, String owner) {
            byte[] bytes = Base64.getDecoder().decode(secret);
            return sealedWith == null ? Optional.of(bytes) : keys.open(bytes, owner);
        }
    }

    /** Since when the person has one; empty when they have none. */
    public Optional<Instant> since(String tenantId, String personId) {
        return sql.of("select created_at from authenticator where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .first(row -> row.instant("created_at"));
    }

    /**
     * Takes a code, if it is one of the app's around now and neither it nor a later one was taken before; of two who
     * show the same at once, one is let through.
     *
     * @throws ConflictException when the secret is sealed with a key that is not there
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(String tenantId, String personId, String typed) {
        Optional<Kept> kept =
                sql.of("""
                    select secret, sealed_with, last_step from authenticator
                    where tenant_id = :tenant and person_id = :person
                    """).with("tenant", tenantId).with("person", personId).first(Kept::of);
        if (kept.isEmpty()) {
            return false;
        }
        byte[] secret = kept.get()
                .open(sealing.keys(), owner(tenantId, personId))
                .orElseThrow(() -> new ConflictException(Sentence.of("factor.sealed")));
        OptionalLong step =
                Totp.matching(secret, typed, Now.instant(), kept.get().lastStep());
        return step.isPresent()
                && sql.of("""
                    update authenticator set last_step = :step
                    where tenant_id = :tenant and person_id = :person and last_step < :step
                    """)
                                .with("step", step.getAsLong())
                                .with("tenant", tenantId)
                                .with("person", personId)
                                .update()
                        == 1;
    }

    /**
     * Keeps an app in place of the one that the person had.
     *
     * @param step of the code by which the person has confirmed it
     */
    public void keep(String tenantId, String personId, byte[] secret, long step) {
        remove(tenantId, personId);
        Optional<SecretBox> box = sealing.keys().sealing();
        byte[] kept =
                box.map(key -> key.seal(secret, owner(tenantId, personId))).orElse(secret);
        sql.of("""
            insert into authenticator (tenant_id, person_id, secret, sealed_with, last_step, created_at)
            values (:tenant, :person, :secret, :key, :step, :now)
            """)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("secret", Base64.getEncoder().encodeToString(kept))
                .with("key", box.map(SecretBox::keyId).orElse(null))
                .with("step", step)
                .with("now", Now.instant())
                .update();
    }

    public void remove(String tenantId, String personId) {
        sql.of("delete from authenticator where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }

    /** A sealed secret that is copied to another person's row does not open. */
    static String owner(String tenantId, String personId) {
        return "authenticator " + tenantId + " " + personId;
    }
}
