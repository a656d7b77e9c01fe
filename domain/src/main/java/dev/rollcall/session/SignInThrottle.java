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
import java.util.Objects;

/**
 * Makes guessing slow: after some free failures the wait doubles with each one, up to a limit. Nobody is locked out for good, and a restart
 * forgets nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInThrottle {
    private static final Duration MEMORY = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Counts an attempt before it is made, so that attempts at the same time cannot all count as the first; attempts older than a day are
     * forgotten.
     *
     * @param free how many attempts need no wait
     * @param longest how long the wait can get
     * @return how long the subject has to wait before it may try; zero when it may now
     */
    public Duration attempt(String tenantId, String subject, int free, Duration longest) {
        Instant now = Now.instant();
        forgetOld(now);
        entityManager
                .createNativeQuery("insert into sign_in_failure (tenant_id, subject, failures, last_failed_at)"
                        + " values (?1, ?2, 0, ?3) on conflict do nothing")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select failures, last_failed_at from sign_in_failure"
                        + " where tenant_id = ?1 and subject = ?2 for update")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .getSingleResult();
        int failures = ((Number) row[0]).intValue();
        Instant last = Objects.requireNonNull(Columns.instant(row[1]));
        Duration left = Duration.between(now, last.plus(pause(failures, free, longest)));
        if (!left.isNegative() && !left.isZero()) {
            return left;
        }
        count(tenantId, subject, 1, now);
        return Duration.ZERO;
    }

    private static Duration pause(int failures, int free, Duration longest) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - free, 10));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    private void forgetOld(Instant now) {
        entityManager
                .createNativeQuery("delete from sign_in_failure where last_failed_at < ?1")
                .setParameter(1, now.minus(MEMORY).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void count(String tenantId, String subject, int difference, Instant now) {
        entityManager
                .createNativeQuery("update sign_in_failure set failures = failures + ?3, last_failed_at = ?4"
                        + " where tenant_id = ?1 and subject = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .setParameter(3, difference)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Takes back an attempt that has turned out to be right, and leaves the wrong ones that others made from the same place. */
    public void takeBack(String tenantId, String subject) {
        count(tenantId, subject, -1, Now.instant());
    }

    /** Forgets all attempts of a subject that has proved itself. */
    public void succeeded(String tenantId, String subject) {
        entityManager
                .createNativeQuery("delete from sign_in_failure where tenant_id = ?1 and subject = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, subject)
                .executeUpdate();
    }
}
