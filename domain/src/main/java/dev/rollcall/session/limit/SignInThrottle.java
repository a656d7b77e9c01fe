package dev.rollcall.session.limit;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes guessing slow: after some free failures the wait doubles with each one, up to a limit. Nobody is locked out for
 * good, and a restart forgets nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInThrottle {
    private static final Duration MEMORY = Duration.ofDays(1);

    @Inject
    private Sql sql;

    /**
     * Counts an attempt before it is made, so that attempts at the same time cannot all count as the first; attempts
     * older than a day are forgotten.
     *
     * @return how long there is to wait before the next attempt; zero when it may be made now
     */
    public Duration attempt(SignInCounter counter) {
        Instant now = Now.instant();
        forgetOld(now);
        sql.of("""
                        insert into sign_in_failure (tenant_id, subject, failures, last_failed_at)
                        values (:tenant, :subject, 0, :now) on conflict do nothing
                        """)
                .with("tenant", counter.tenantId())
                .with("subject", counter.subject())
                .with("now", now)
                .update();
        Instant next = sql.of("""
                        select failures, last_failed_at from sign_in_failure
                        where tenant_id = :tenant and subject = :subject for update
                        """)
                .with("tenant", counter.tenantId())
                .with("subject", counter.subject())
                .one(row -> row.instant("last_failed_at").plus(pause(row.number("failures"), counter)));
        Duration left = Duration.between(now, next);
        if (!left.isNegative() && !left.isZero()) {
            return left;
        }
        count(counter, 1, now);
        return Duration.ZERO;
    }

    private static Duration pause(long failures, SignInCounter counter) {
        if (failures < counter.free()) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - counter.free(), 12));
        return pause.compareTo(counter.longest()) > 0 ? counter.longest() : pause;
    }

    private void forgetOld(Instant now) {
        sql.of("delete from sign_in_failure where last_failed_at < :begin")
                .with("begin", now.minus(MEMORY))
                .update();
    }

    private void count(SignInCounter counter, int difference, Instant now) {
        sql.of("""
                        update sign_in_failure set failures = failures + :difference, last_failed_at = :now
                        where tenant_id = :tenant and subject = :subject
                        """)
                .with("difference", difference)
                .with("now", now)
                .with("tenant", counter.tenantId())
                .with("subject", counter.subject())
                .update();
    }

    /** How many attempts failed, or are being made. */
    public long failures(SignInCounter counter) {
        return sql.of("select failures from sign_in_failure where tenant_id = :tenant and subject = :subject")
                .with("tenant", counter.tenantId())
                .with("subject", counter.subject())
                .first(row -> row.number("failures"))
                .orElse(0L);
    }

    /**
     * An attempt has turned out to be right: forgets all of the same hand, or takes back this one and leaves those of
     * others.
     */
    public void succeeded(SignInCounter counter) {
        if (!counter.own()) {
            count(counter, -1, Now.instant());
            return;
        }
        sql.of("delete from sign_in_failure where tenant_id = :tenant and subject = :subject")
                .with("tenant", counter.tenantId())
                .with("subject", counter.subject())
                .update();
    }
}
