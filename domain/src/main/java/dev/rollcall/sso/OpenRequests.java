package dev.rollcall.sso;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The requests to the identity provider that wait for a Response. Each is bound to the browser that began it by a
 * handle, the secret of a cookie of its own, and is taken once, on whichever node the Response arrives.
 */
@Stateless
public class OpenRequests {
    /** How long a request waits. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MOST_OF_A_BROWSER = 50;

    @Inject
    private Sql sql;

    /**
     * Opens a request.
     *
     * @param id of the message that goes to the identity provider, unique and random
     * @param handle the browser's secret, such as {@link dev.rollcall.platform.secret.Secrets#next()}; one browser may
     *     have several requests open under one
     */
    public OpenRequest open(String tenantId, String id, String handle, RequestPurpose purpose, RelayTarget target) {
        Instant expires = Now.instant().plus(LIFETIME);
        sql.of("""
                        insert into authn_request (tenant_id, id, handle_hash, purpose, target, expires_at)
                        values (:tenant, :id, :handle, :purpose, :target, :expires)
                        """)
                .with("tenant", tenantId)
                .with("id", id)
                .with("handle", Sha256.hex(handle))
                .with("purpose", purpose)
                .with("target", target.path())
                .with("expires", expires)
                .update();
        return new OpenRequest(id, purpose, target, expires);
    }

    /**
     * Takes the request that a Response answers.
     *
     * @param requestId {@code InResponseTo}
     * @param handle the secret that the browser shows; empty for none
     */
    public RequestTaking take(String tenantId, String requestId, String handle) {
        return sql.of("""
                        select id, purpose, target, expires_at, handle_hash from authn_request
                        where tenant_id = :tenant and id = :id
                        """)
                .with("tenant", tenantId)
                .with("id", requestId)
                .first(row -> new Waiting(request(row), row.text("handle_hash")))
                .map(waiting -> take(tenantId, waiting, Sha256.hex(handle)))
                .orElseGet(RequestTaking.Unknown::new);
    }

    private record Waiting(OpenRequest request, String handleHash) {}

    private RequestTaking take(String tenantId, Waiting waiting, String handleHash) {
        OpenRequest request = waiting.request();
        if (!waiting.handleHash().equals(handleHash)) {
            return new RequestTaking.OtherBrowser();
        }
        if (!Now.instant().isBefore(request.expires())) {
            return new RequestTaking.Expired();
        }
        // Of those who come at once, the one whose delete finds the row has it.
        return delete(tenantId, request.id()) == 1 ? new RequestTaking.Taken(request) : new RequestTaking.Unknown();
    }

    private int delete(String tenantId, String requestId) {
        return sql.of("delete from authn_request where tenant_id = :tenant and id = :id")
                .with("tenant", tenantId)
                .with("id", requestId)
                .update();
    }

    /**
     * The requests that the browser has open, for each of its windows one; the newest {@value #MOST_OF_A_BROWSER} at
     * most. A Response that answers none of them is not what it waits for.
     *
     * @param logout whether those for single logout, or those for signing in
     */
    public List<OpenRequest> open(String tenantId, String handle, boolean logout) {
        return sql
                .of("""
                        select id, purpose, target, expires_at from authn_request
                        where tenant_id = :tenant and handle_hash = :handle and expires_at > :now
                        order by expires_at desc fetch first :most rows only
                        """)
                .with("tenant", tenantId)
                .with("handle", Sha256.hex(handle))
                .with("now", Now.instant())
                .with("most", MOST_OF_A_BROWSER)
                .list(OpenRequests::request)
                .stream()
                .filter(request -> (request.purpose() == RequestPurpose.LOGOUT) == logout)
                .toList();
    }

    private static OpenRequest request(Row row) {
        return new OpenRequest(
                row.text("id"),
                row.constant("purpose", RequestPurpose.class),
                RelayTarget.kept(row.text("target")),
                row.instant("expires_at"));
    }

    /**
     * Forgets the requests that wait no longer; an hour after their end, so that a late Response is told why it is
     * refused.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetExpired() {
        sql.of("delete from authn_request where expires_at < :begin")
                .with("begin", Now.instant().minus(Duration.ofHours(1)))
                .update();
    }
}
