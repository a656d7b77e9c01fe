package dev.rollcall.session;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The browsers in which people have signed in before. Each is known by a random token in a cookie that opens nothing:
 * it only lets wrong passwords of this browser count apart from those of strangers. The database has its fingerprint.
 */
@Stateless
public class KnownBrowsers {
    /** How long a browser is known after its last sign-in. */
    public static final Duration MEMORY = Duration.ofDays(365);

    /** How many browsers of one person are known: those of the latest sign-ins. */
    public static final int MOST = 20;

    @Inject
    private Sql sql;

    /**
     * Notes that the person has signed in. The browser gets a new token each time, so that one which somebody has
     * planted in it is worth nothing.
     *
     * @param shown the token that the browser has shown; empty when it showed none
     * @return its token from now on, for this person and for those who have signed in there before
     */
    public String remember(String tenantId, String personId, String shown) {
        String token = Secrets.next();
        String hash = Sha256.hex(token);
        if (!shown.isEmpty()) {
            sql.of("update known_browser set token_hash = :hash where token_hash = :shown")
                    .with("hash", hash)
                    .with("shown", Sha256.hex(shown))
                    .update();
        }
        sql.of("delete from known_browser where tenant_id = :tenant and person_id = :person and token_hash = :hash")
                .with("tenant", tenantId)
                .with("person", personId)
                .with("hash", hash)
                .update();
        sql.of("""
                        insert into known_browser (tenant_id, person_id, token_hash, signed_in_at)
                        values (:tenant, :person, :hash, :now)
                        """)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("hash", hash)
                .with("now", Now.instant())
                .update();
        forgetAllButNewest(tenantId, personId);
        return token;
    }

    private void forgetAllButNewest(String tenantId, String personId) {
        sql.of("""
                        delete from known_browser where tenant_id = :tenant and person_id = :person
                        and token_hash not in (
                            select token_hash from known_browser where tenant_id = :tenant and person_id = :person
                            order by signed_in_at desc, token_hash fetch first :most rows only)
                        """)
                .with("tenant", tenantId)
                .with("person", personId)
                .with("most", MOST)
                .update();
    }

    /** Whether the person has signed in in the browser with this token. */
    public boolean knows(String tenantId, String personId, String token) {
        return !token.isEmpty()
                && sql.of("""
                                select 1 from known_browser where tenant_id = :tenant and person_id = :person
                                and token_hash = :hash and signed_in_at > :begin
                                """)
                        .with("tenant", tenantId)
                        .with("person", personId)
                        .with("hash", Sha256.hex(token))
                        .with("begin", Now.instant().minus(MEMORY))
                        .exists();
    }

    /** Knows none of the person's browsers any more: the password is another one. */
    public void forget(String tenantId, String personId) {
        sql.of("delete from known_browser where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }

    /** Forgets those in which nobody has signed in for long. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld() {
        sql.of("delete from known_browser where signed_in_at < :begin")
                .with("begin", Now.instant().minus(MEMORY))
                .update();
    }
}
