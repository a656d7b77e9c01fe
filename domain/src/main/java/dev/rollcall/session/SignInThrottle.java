package dev.rollcall.session;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.Now;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * Makes guessing slow: after five failures of one account, or twenty of one address, the wait doubles with each failure up to a quarter of an
 * hour. Nobody is locked out for good, and a restart forgets nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInThrottle {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entityManager;

    /** How long the subject has to wait before it may try again; zero when it may now. */
    public Duration wait(String tenantId, String subject, int free) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select failures, last_failed_at from sign_in_failure where tenant_id = ?1 and subject = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .getResultList();
        if (rows.isEmpty()) {
            return Duration.ZERO;
        }
        Object[] row = (Object[]) rows.get(0);
        int failures = ((Number) row[0]).intValue();
        if (failures < free) {
            return Duration.ZERO;
        }
        Instant last = Objects.requireNonNull(Columns.instant(row[1]));
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - free, 10));
        Instant freeAt = last.plus(pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause);
        Duration left = Duration.between(Now.instant(), freeAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts a failure; failures older than a day are forgotten first. */
    public void failed(String tenantId, String subject) {
        Instant now = Now.instant();
        entityManager
                .createNativeQuery("delete from sign_in_failure where last_failed_at < ?1")
                .setParameter(1, now.minus(MEMORY).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into sign_in_failure (tenant_id, subject, failures, last_failed_at)"
                        + " values (?1, ?2, 0, ?3) on conflict do nothing")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entityManager
                .createNativeQuery("update sign_in_failure set failures = failures + 1, last_failed_at = ?3"
                        + " where tenant_id = ?1 and subject = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Forgets the failures of a subject that has proved itself. */
    public void succeeded(String tenantId, String subject) {
        entityManager
                .createNativeQuery("delete from sign_in_failure where tenant_id = ?1 and subject = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .executeUpdate();
    }
}
