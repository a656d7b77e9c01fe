package dev.rollcall.sso;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Sha256;
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
 * The requests to the identity provider that wait for a Response. Each is bound to the browser that began it by a handle, the secret of a cookie of its own, and is
 * taken once, on whichever node the Response arrives.
 */
@Stateless
public class OpenRequests {
    /** How long a request waits. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MOST_OF_A_BROWSER = 50;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Opens a request.
     *
     * @param id of the message that goes to the identity provider, unique and random
     * @param handle the browser's secret, such as {@link dev.rollcall.platform.Secrets#next()}; one browser may have several requests open under one
     */
    public OpenRequest open(String tenantId, String id, String handle, RequestPurpose purpose, RelayTarget target) {
        Instant expires = Now.instant().plus(LIFETIME);
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
                .createNativeQuery("select id, purpose, target, expires_at, handle_hash from authn_request"
                        + " where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, requestId)
                .getResultList();
        if (rows.isEmpty()) {
            return new RequestTaking.Unknown();
        }
        Object[] row = (Object[]) rows.get(0);
        OpenRequest request = request(row);
        if (!Sha256.hex(handle).equals(row[4])) {
            return new RequestTaking.OtherBrowser();
        }
        if (!Now.instant().isBefore(request.expires())) {
            return new RequestTaking.Expired();
        }
        // Of those who come at once, the one whose delete finds the row has it.
        return delete(tenantId, requestId) == 1 ? new RequestTaking.Taken(request) : new RequestTaking.Unknown();
    }

    private int delete(String tenantId, String requestId) {
        return entityManager
                .createNativeQuery("delete from authn_request where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, requestId)
                .executeUpdate();
    }

    /**
     * The requests that the browser has open, for each of its windows one; the newest {@value #MOST_OF_A_BROWSER} at most. A Response that
     * answers none of them is not what it waits for.
     *
     * @param logout whether those for single logout, or those for signing in
     */
    public List<OpenRequest> open(String tenantId, String handle, boolean logout) {
        List<?> rows = entityManager
                .createNativeQuery("select id, purpose, target, expires_at from authn_request"
                        + " where tenant_id = ?1 and handle_hash = ?2 and expires_at > ?3 order by expires_at desc")
                .setParameter(1, tenantId)
                .setParameter(2, Sha256.hex(handle))
                .setParameter(3, Now.instant().atOffset(ZoneOffset.UTC))
                .setMaxResults(MOST_OF_A_BROWSER)
                .getResultList();
        return rows.stream()
                .map(row -> request((Object[]) row))
                .filter(request -> (request.purpose() == RequestPurpose.LOGOUT) == logout)
                .toList();
    }

    private static OpenRequest request(Object[] row) {
        return new OpenRequest(
                (String) row[0],
                RequestPurpose.valueOf((String) row[1]),
                RelayTarget.kept((String) row[2]),
                Objects.requireNonNull(Columns.instant(row[3])));
    }

    /** Forgets the requests that wait no longer; an hour after their end, so that a late Response is told why it is refused. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetExpired() {
        entityManager
                .createNativeQuery("delete from authn_request where expires_at < ?1")
                .setParameter(1, Now.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
