package dev.rollcall.session;

import dev.rollcall.platform.Columns;
import dev.rollcall.platform.NotAllowedException;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.Secrets;
import dev.rollcall.platform.Sha256;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.tenant.Organization;
import dev.rollcall.user.Role;
import jakarta.ejb.EJB;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in browsers. A session ends by sign-out, at the limits of its organisation's {@link SignInPolicy} as they are now, at the end that
 * the identity provider has set, and in the transaction that deactivates or deletes its person, or takes the admin role away.
 */
@Stateless
public class WebSessions {
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private SignInPolicies policies;

    /**
     * Opens a session for a local password; the answer is the token that the browser shows from now on.
     *
     * @throws NotAllowedException when the person is not active
     */
    public String open(String tenantId, String personId) {
        return open(tenantId, personId, null, null);
    }

    /**
     * Opens a session for a sign-in by SAML.
     *
     * @param subject the session's name at the identity provider, for single logout; null when a password opens it
     * @param notOnOrAfter when the identity provider wants it to end ({@code SessionNotOnOrAfter}); null when it does not say
     * @throws NotAllowedException when the person is not active
     */
    public String open(
            String tenantId, String personId, @Nullable SamlSubject subject, @Nullable Instant notOnOrAfter) {
        Role role = hold(tenantId, personId);
        String token = Secrets.next();
        Instant now = Now.instant();
        Instant ownEnd =
                now.plus(policies.find(tenantId).limits(role.reachesAdminSite()).absolute());
        Instant end = notOnOrAfter != null && notOnOrAfter.isBefore(ownEnd) ? notOnOrAfter : ownEnd;
        entityManager
                .createNativeQuery(
                        "insert into web_session"
                                + " (tenant_id, token_hash, person_id, created_at, last_seen_at, expires_at) values (?1, ?2, ?3, ?4, ?4, ?5)")
                .setParameter(1, tenantId)
                .setParameter(2, Sha256.hex(token))
                .setParameter(3, personId)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, end.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (subject != null) {
            keepSubject(tenantId, Sha256.hex(token), subject);
        }
        return token;
    }

    // The person's row is held: a session that opens while its person is being deactivated would outlive that.
    private Role hold(String tenantId, String personId) {
        List<?> roles = entityManager
                .createNativeQuery("select role from person where tenant_id = ?1 and id = ?2"
                        + " and active = true and deleted_at is null for update")
                .setParameter(1, tenantId)
                .setParameter(2, personId)
                .getResultList();
        if (roles.isEmpty()) {
            throw new NotAllowedException("This account is deactivated. Ask your administrator to activate it.");
        }
        return Role.valueOf((String) roles.get(0));
    }

    private void keepSubject(String tenantId, String tokenHash, SamlSubject subject) {
        entityManager
                .createNativeQuery(
                        "insert into saml_session (tenant_id, token_hash, name_id_hash, name_id, name_id_format,"
                                + " name_qualifier, sp_name_qualifier, session_index) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, tenantId)
                .setParameter(2, tokenHash)
                .setParameter(3, Sha256.hex(subject.nameId()))
                .setParameter(4, subject.nameId())
                .setParameter(5, subject.nameIdFormat())
                .setParameter(6, subject.nameQualifier())
                .setParameter(7, subject.spNameQualifier())
                .setParameter(8, subject.sessionIndex())
                .executeUpdate();
    }

    /**
     * Who shows the token, or empty when the session has ended or its person is not active. It may be a learner: the admin site asks for the
     * role.
     */
    public Optional<SignedIn> find(String token) {
        Instant now = Now.instant();
        String hash = Sha256.hex(token);
        List<?> rows = entityManager
                .createNativeQuery("""
                        select o.id, o.slug, o.name, p.id, p.user_name, p.display_name, p.given_name, p.family_name, p.role,
                               s.created_at, s.last_seen_at
                        from web_session s
                        join organization o on o.id = s.tenant_id
                        join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
                        where s.token_hash = ?1 and s.expires_at > ?2 and p.active = true and p.deleted_at is null
                        """)
                .setParameter(1, hash)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        Role role = Role.valueOf((String) row[8]);
        Instant created = Objects.requireNonNull(Columns.instant(row[9]));
        Instant lastSeen = Objects.requireNonNull(Columns.instant(row[10]));
        SignInPolicy policy = policies.find((String) row[0]);
        if (policy.limits(role.reachesAdminSite()).areOver(created, lastSeen, now)) {
            return Optional.empty();
        }
        if (lastSeen.plus(SEEN_PRECISION).isBefore(now)) {
            noteUse(hash, now);
        }
        return Optional.of(new SignedIn(
                new Organization((String) row[0], (String) row[1], (String) row[2]),
                (String) row[3],
                (String) row[4],
                shownName(row),
                role));
    }

    // Once a minute at most, and only where no other request was quicker.
    private void noteUse(String tokenHash, Instant now) {
        entityManager
                .createNativeQuery(
                        "update web_session set last_seen_at = ?1 where token_hash = ?2 and last_seen_at < ?3")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, tokenHash)
                .setParameter(3, now.minus(SEEN_PRECISION).atOffset(ZoneOffset.UTC))
                .executeUpdate();
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

    /** Ends the sessions that local passwords have opened, but for those of Primary Admins: single sign-on is required from now on. */
    public void endPasswordSessions(String tenantId) {
        entityManager
                .createNativeQuery("delete from web_session where tenant_id = ?1"
                        + " and token_hash not in (select token_hash from saml_session where tenant_id = ?1)"
                        + " and person_id in (select id from person where tenant_id = ?1 and role <> 'PRIMARY_ADMIN')")
                .setParameter(1, tenantId)
                .executeUpdate();
    }

    /** Ends the sessions that SAML has opened: the identity provider is not trusted any more. */
    public void endSamlSessions(String tenantId) {
        entityManager
                .createNativeQuery("delete from web_session where tenant_id = ?1"
                        + " and token_hash in (select token_hash from saml_session where tenant_id = ?1)")
                .setParameter(1, tenantId)
                .executeUpdate();
    }

    /** Forgets the sessions whose end has passed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetEnded() {
        entityManager
                .createNativeQuery("delete from web_session where expires_at < ?1")
                .setParameter(1, Now.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
