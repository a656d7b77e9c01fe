package dev.rollcall.sso;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Keeps an assertion from being used twice (SAML Profiles §4.1.4.5), across nodes and restarts. */
@Stateless
public class SpentAssertions {
    @Inject
    private Sql sql;

    /**
     * Uses an assertion up; what is used up stays so, whatever becomes of the sign-in. Call it when everything else has
     * been checked.
     *
     * @param issuer the identity provider's entity ID
     * @param assertionId the {@code ID} of the verified Assertion
     * @param until when it would be refused for its age: the latest {@code NotOnOrAfter} and the clock skew
     * @return false when it was used before; of two at the same time, one gets true
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean spend(String tenantId, String issuer, String assertionId, Instant until) {
        return sql.of("""
                                insert into spent_assertion (tenant_id, issuer_hash, assertion_id_hash, expires_at)
                                values (:tenant, :issuer, :assertion, :until) on conflict do nothing
                                """)
                        .with("tenant", tenantId)
                        .with("issuer", Sha256.hex(issuer))
                        .with("assertion", Sha256.hex(assertionId))
                        .with("until", until)
                        .update()
                == 1;
    }

    /** Forgets the assertions that are too old to be accepted anyway. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetExpired() {
        sql.of("delete from spent_assertion where expires_at < :now")
                .with("now", Now.instant())
                .update();
    }
}
