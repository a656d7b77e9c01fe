package dev.rollcall.session;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.Secrets;
import dev.rollcall.platform.Sha256;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * The browsers in which people have signed in before. Each is known by a random token in a cookie that opens nothing: it
 * only lets wrong passwords of this browser count apart from those of strangers. The database has its fingerprint.
 */
@Stateless
public class KnownBrowsers {
    /** How long a browser is known after its last sign-in. */
    public static final Duration MEMORY = Duration.ofDays(365);

    /** How many browsers of one person are known: those of the latest sign-ins. */
    public static final int MOST = 20;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Notes that the person has signed in. The browser gets a new token each time, so that one which somebody has
     * planted in it is worth nothing.
     *
     * @param shown the token that the browser has shown; empty when it showed none
     * @return its token from now on, for this person and for those who have signed in there before
     */
    public String remember(String tenantId, String personId, String shown) {
        String token = Secrets.next();
        String hash = Sha256.hex(token);
        if (!shown.isEmpty()) {
            entityManager
                    .createNativeQuery("update known_browser set token_hash = ?1 where token_hash = ?2")
                    .setParameter(1, hash)
                    .setParameter(2, Sha256.hex(shown))
                    .executeUpdate();
        }
        entityManager
                .createNativeQuery(
                        "delete from known_browser where tenant_id = ?1 and person_id = ?2 and token_hash = ?3")
                .setParameter(1, tenantId)
                .setParameter(2, personId)
                .setParameter(3, hash)
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into known_browser (tenant_id, person_id, token_hash, signed_in_at)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, tenantId)
                .setParameter(2, personId)
                .setParameter(3, hash)
                .setParameter(4, Now.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        forgetAllButNewest(tenantId, personId);
        return token;
    }

    private void forgetAllButNewest(String tenantId, String personId) {
        entityManager
                .createNativeQuery("delete from known_browser where tenant_id = ?1 and person_id = ?2"
                        + " and token_hash not in (select token_hash from known_browser"
                        + " where tenant_id = ?1 and person_id = ?2 order by signed_in_at desc, token_hash"
                        + " fetch first " + MOST + " rows only)")
                .setParameter(1, tenantId)
                .setParameter(2, personId)
                .executeUpdate();
    }

    /** Whether the person has signed in in the browser with this token. */
    public boolean knows(String tenantId, String personId, String token) {
        return !token.isEmpty()
                && !entityManager
                        .createNativeQuery("select 1 from known_browser where tenant_id = ?1 and person_id = ?2"
                                + " and token_hash = ?3 and signed_in_at > ?4")
                        .setParameter(1, tenantId)
                        .setParameter(2, personId)
                        .setParameter(3, Sha256.hex(token))
                        .setParameter(4, Now.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                        .getResultList()
                        .isEmpty();
    }

    /** Knows none of the person's browsers any more: the password is another one. */
    public void forget(String tenantId, String personId) {
        entityManager
                .createNativeQuery("delete from known_browser where tenant_id = ?1 and person_id = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, personId)
                .executeUpdate();
    }

    /** Forgets those in which nobody has signed in for long. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld() {
        entityManager
                .createNativeQuery("delete from known_browser where signed_in_at < ?1")
                .setParameter(1, Now.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
