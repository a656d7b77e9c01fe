package dev.rollcall.session;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Secrets;
import dev.rollcall.platform.Sha256;
import dev.rollcall.tenant.Organization;
import dev.rollcall.user.Role;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The signed-in browsers. A session ends by sign-out, after an hour unused, after twelve hours in any case, and in the transaction that
 * deactivates or deletes its person, or takes the admin role away.
 */
@Stateless
public class WebSessions {
    private static final Duration IDLE_LIMIT = Duration.ofHours(1);
    private static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    /** Opens a session; the answer is the token that the browser shows from now on. */
    public String open(String tenantId, String personId) {
        String token = Secrets.next();
        Instant now = Now.instant();
        entityManager
                .createNativeQuery("delete from web_session where expires_at < ?1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        "insert into web_session"
                                + " (tenant_id, token_hash, person_id, created_at, last_seen_at, expires_at) values (?1, ?2, ?3, ?4, ?4, ?5)")
                .setParameter(1, tenantId)
                .setParameter(2, Sha256.hex(token))
                .setParameter(3, personId)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, now.plus(ABSOLUTE_LIMIT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return token;
    }

    /** Who shows the token, or empty when the session has ended or its person is not active. */
    public Optional<SignedIn> find(String token) {
        Instant now = Now.instant();
        String hash = Sha256.hex(token);
        List<?> rows = entityManager
                .createNativeQuery("""
                        select o.id, o.slug, o.name, p.id, p.user_name, p.display_name, p.given_name, p.family_name, p.role, s.last_seen_at
                        from web_session s
                        join organization o on o.id = s.tenant_id
                        join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
                        where s.token_hash = ?1 and s.expires_at > ?2 and s.last_seen_at > ?3
                        and p.active = true and p.deleted_at is null
                        """)
                .setParameter(1, hash)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.minus(IDLE_LIMIT).atOffset(ZoneOffset.UTC))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        if (Objects.requireNonNull(Columns.instant(row[9])).plus(SEEN_PRECISION).isBefore(now)) {
            entityManager
                    .createNativeQuery("update web_session set last_seen_at = ?1 where token_hash = ?2")
                    .setParameter(1, now.atOffset(ZoneOffset.UTC))
                    .setParameter(2, hash)
                    .executeUpdate();
        }
        return Optional.of(new SignedIn(
                new Organization((String) row[0], (String) row[1], (String) row[2]),
                (String) row[3],
                (String) row[4],
                shownName(row),
                Role.valueOf((String) row[8])));
    }

    private static String shownName(Object[] row) {
        if (row[5] != null) {
            return (String) row[5];
        }
        String both = ((row[6] == null ? "" : row[6]) + " " + (row[7] == null ? "" : row[7])).strip();
        return both.isEmpty() ? (String) row[4] : both;
    }

    /** Ends the session of the token. */
    public void end(String token) {
        entityManager
                .createNativeQuery("delete from web_session where token_hash = ?1")
                .setParameter(1, Sha256.hex(token))
                .executeUpdate();
    }
}
