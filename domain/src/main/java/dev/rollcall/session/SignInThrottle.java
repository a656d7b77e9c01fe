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
     * @return how long there is to wait before the next attempt; zero when it may be made now
     */
    public Duration attempt(SignInCounter counter) {
        Instant now = Now.instant();
        forgetOld(now);
        entityManager
                .createNativeQuery("insert into sign_in_failure (tenant_id, subject, failures, last_failed_at)"
                        + " values (?1, ?2, 0, ?3) on conflict do nothing")
                .setParameter(1, counter.tenantId())
                .setParameter(2, counter.subject())
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select failures, last_failed_at from sign_in_failure"
                        + " where tenant_id = ?1 and subject = ?2 for update")
                .setParameter(1, counter.tenantId())
                .setParameter(2, counter.subject())
                .getSingleResult();
        int failures = ((Number) row[0]).intValue();
        Instant last = Objects.requireNonNull(Columns.instant(row[1]));
        Duration left = Duration.between(now, last.plus(pause(failures, counter)));
        if (!left.isNegative() && !left.isZero()) {
            return left;
        }
        count(counter, 1, now);
        return Duration.ZERO;
    }

    private static Duration pause(int failures, SignInCounter counter) {
        if (failures < counter.free()) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - counter.free(), 12));
        return pause.compareTo(counter.longest()) > 0 ? counter.longest() : pause;
    }

    private void forgetOld(Instant now) {
        entityManager
                .createNativeQuery("delete from sign_in_failure where last_failed_at < ?1")
                .setParameter(1, now.minus(MEMORY).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void count(SignInCounter counter, int difference, Instant now) {
        entityManager
                .createNativeQuery("update sign_in_failure set failures = failures + ?3, last_failed_at = ?4"
                        + " where tenant_id = ?1 and subject = ?2")
                .setParameter(1, counter.tenantId())
                .setParameter(2, counter.subject())
                .setParameter(3, difference)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** How many attempts failed, or are being made. */
    public int failures(SignInCounter counter) {
        List<?> rows = entityManager
                .createNativeQuery("select failures from sign_in_failure where tenant_id = ?1 and subject = ?2")
                .setParameter(1, counter.tenantId())
                .setParameter(2, counter.subject())
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).intValue();
    }

    /** An attempt has turned out to be right: forgets all of the same hand, or takes back this one and leaves those of others. */
    public void succeeded(SignInCounter counter) {
        if (!counter.own()) {
            count(counter, -1, Now.instant());
            return;
        }
        entityManager
                .createNativeQuery("delete from sign_in_failure where tenant_id = ?1 and subject = ?2")
                .setParameter(1, counter.tenantId())
                .setParameter(2, counter.subject())
                .executeUpdate();
    }
}
