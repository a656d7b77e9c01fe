package dev.rollcall.session.own;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.policy.SessionLimits;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.session.SessionPlace;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The sessions of whoever is signed in, of which they can end each. */
@Stateless
public class OwnSessions {
    private static final int MOST = 100;
    private static final int HANDLE = 16;

    @Inject
    private Sql sql;

    @EJB
    private SignInPolicies policies;

    /**
     * Those that are open, the one seen latest first, a hundred at most.
     *
     * @param token of the session that asks
     */
    public List<OpenSession> list(SignedIn person, String token) {
        Instant now = Now.instant();
        String present = Sha256.hex(token);
        SessionLimits limits =
                policies.find(person.organization().id()).limits(person.role().reachesAdminSite());
        return sql
                .of("""
                        select token_hash, created_at, last_seen_at, seen_from, seen_in from web_session
                        where tenant_id = :tenant and person_id = :person and expires_at > :now
                        order by last_seen_at desc, token_hash
                        """)
                .with("tenant", person.organization().id())
                .with("person", person.personId())
                .with("now", now)
                .part(0, MOST)
                .list(row -> session(row, present))
                .stream()
                .filter(session -> !limits.areOver(session.opened(), session.lastSeen(), now))
                .toList();
    }

    private static OpenSession session(Row row, String present) {
        String hash = row.text("token_hash");
        String address = row.textOrNull("seen_from");
        return new OpenSession(
                hash.substring(0, HANDLE),
                hash.equals(present),
                row.instant("created_at"),
                row.instant("last_seen_at"),
                address == null
                        ? null
                        : new SessionPlace(address, Objects.requireNonNullElse(row.textOrNull("seen_in"), "")));
    }

    /**
     * Ends one of the person's sessions.
     *
     * @throws NotFoundException when there is no such session of the person
     */
    public void end(SignedIn person, String handle) {
        int ended = sql.of("""
                        delete from web_session
                        where tenant_id = :tenant and person_id = :person and substring(token_hash, 1, 16) = :handle
                        """)
                .with("tenant", person.organization().id())
                .with("person", person.personId())
                .with("handle", handle)
                .update();
        if (ended == 0) {
            throw new NotFoundException(Sentence.of("session.gone"));
        }
    }
}
