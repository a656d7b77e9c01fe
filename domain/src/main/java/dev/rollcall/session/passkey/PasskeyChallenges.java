package dev.rollcall.session.passkey;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** What authenticators are asked to sign: 256 random bits, each once, for five minutes, for whom it was made for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasskeyChallenges {
    /** How long an answer may take. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    @Inject
    private Sql sql;

    /**
     * Makes one.
     *
     * @param purpose what it is asked for; one for another purpose does not count
     * @param secret what only the browser has that is asked
     * @return base64url without padding
     */
    public String make(String tenantId, PasskeyPurpose purpose, String secret) {
        String challenge = Secrets.next();
        sql.of("""
            insert into passkey_challenge (tenant_id, challenge_hash, bound_to, expires_at)
            values (:tenant, :hash, :bound, :end)
            """)
                .with("tenant", tenantId)
                .with("hash", Sha256.hex(challenge))
                .with("bound", boundTo(purpose, secret))
                .with("end", Now.instant().plus(LIFETIME))
                .update();
        return challenge;
    }

    /** Whether it was made for that, is not over and was not signed before; of two at the same time, one gets true. */
    public boolean take(String tenantId, PasskeyPurpose purpose, String secret, String challenge) {
        return sql.of("""
            delete from passkey_challenge
            where tenant_id = :tenant and challenge_hash = :hash and bound_to = :bound and expires_at > :now
            """)
                        .with("tenant", tenantId)
                        .with("hash", Sha256.hex(challenge))
                        .with("bound", boundTo(purpose, secret))
                        .with("now", Now.instant())
                        .update()
                == 1;
    }

    private static String boundTo(PasskeyPurpose purpose, String secret) {
        return Sha256.hex(purpose + " " + secret);
    }

    /** Forgets those whose end has passed. */
    public void forgetExpired() {
        sql.of("delete from passkey_challenge where expires_at < :now")
                .with("now", Now.instant())
                .update();
    }
}
