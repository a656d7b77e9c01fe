package dev.rollcall.sso;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.Sha256;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Keeps an assertion from being used twice (SAML Profiles §4.1.4.5), across nodes and restarts. */
@Stateless
public class SpentAssertions {
    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Uses an assertion up; what is used up stays so, whatever becomes of the sign-in. Call it when everything else has been checked.
     *
     * @param issuer the identity provider's entity ID
     * @param assertionId the {@code ID} of the verified Assertion
     * @param until when it would be refused for its age: the latest {@code NotOnOrAfter} and the clock skew
     * @return false when it was used before; of two at the same time, one gets true
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean spend(String tenantId, String issuer, String assertionId, Instant until) {
        return entityManager
                        .createNativeQuery(
                                "insert into spent_assertion (tenant_id, issuer_hash, assertion_id_hash, expires_at)"
                                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, tenantId)
                        .setParameter(2, Sha256.hex(issuer))
                        .setParameter(3, Sha256.hex(assertionId))
                        .setParameter(4, until.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Forgets the assertions that are too old to be accepted anyway. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetExpired() {
        entityManager
                .createNativeQuery("delete from spent_assertion where expires_at < ?1")
                .setParameter(1, Now.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
