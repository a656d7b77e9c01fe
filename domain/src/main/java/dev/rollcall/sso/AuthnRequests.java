package dev.rollcall.sso;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Secrets;
import dev.rollcall.platform.Sha256;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The AuthnRequests that wait for a Response. Each is bound to the browser that began it by a handle, the secret of a cookie of its own, and is
 * taken once, on whichever node the Response arrives.
 */
@Stateless
public class AuthnRequests {
    /** How long a request waits. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Opens a request; its id goes into the AuthnRequest.
     *
     * @param handle the browser's secret, such as {@link Secrets#next()}; one browser may have several requests open under one
     */
    public OpenRequest open(String tenantId, String handle, RequestPurpose purpose, RelayTarget target) {
        Instant expires = Now.instant().plus(LIFETIME);
        // An NCName must not begin with a digit.
        String id = "_" + Sha256.hex(Secrets.next()).substring(0, 40);
        entityManager
                .createNativeQuery("insert into authn_request (tenant_id, id, handle_hash, purpose, target, expires_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, tenantId)
                .setParameter(2, id)
                .setParameter(3, Sha256.hex(handle))
                .setParameter(4, purpose.name())
                .setParameter(5, target.path())
                .setParameter(6, expires.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return new OpenRequest(id, purpose, target, expires);
    }

    /**
     * Takes the request that a Response answers.
     *
     * @param requestId {@code InResponseTo}
     * @param handle the secret that the browser shows; empty for none
     */
    public RequestTaking take(String tenantId, String requestId, String handle) {
        List<?> rows = entityManager
                .createNativeQuery("select handle_hash, purpose, target, expires_at from authn_request"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, requestId)
                .getResultList();
        if (rows.isEmpty()) {
            return new RequestTaking.Unknown();
        }
        Object[] row = (Object[]) rows.get(0);
        Instant expires = Objects.requireNonNull(Columns.instant(row[3]));
        if (!Sha256.hex(handle).equals(row[0])) {
            return new RequestTaking.OtherBrowser();
        }
        if (!Now.instant().isBefore(expires)) {
            return new RequestTaking.Expired();
        }
        // Of those who come at once, the one whose delete finds the row has it.
        return delete(tenantId, requestId) == 1
                ? new RequestTaking.Taken(new OpenRequest(
                        requestId, RequestPurpose.valueOf((String) row[1]), RelayTarget.kept((String) row[2]), expires))
                : new RequestTaking.Unknown();
    }

    private int delete(String tenantId, String requestId) {
        return entityManager
                .createNativeQuery("delete from authn_request where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, requestId)
                .executeUpdate();
    }

    /** Whether the browser has a request open: a Response without {@code InResponseTo} is then not what it waits for. */
    public boolean isWaiting(String tenantId, String handle) {
        return !entityManager
                .createNativeQuery("select id from authn_request where tenant_id = ?1 and handle_hash = ?2"
                        + " and expires_at > ?3")
                .setParameter(1, tenantId)
                .setParameter(2, Sha256.hex(handle))
                .setParameter(3, Now.instant().atOffset(ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Forgets the requests that wait no longer; an hour after their end, so that a late Response is told why it is refused. */
    public void forgetExpired() {
        entityManager
                .createNativeQuery("delete from authn_request where expires_at < ?1")
                .setParameter(1, Now.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
